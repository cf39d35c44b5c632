using System.Net;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.Lambda.Events;

public sealed class EventQueueTests
{
    [Fact]
    public async Task Tries_a_failing_event_three_times_and_hands_it_to_the_destination()
    {
        using var code = new NodeFunction("let n = 0; return async event => { console.log('try ' + ++n); throw new Error('broken'); };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var queue = await CreateQueueAsync(bench, "dead");
        await bench.SendAsync("PUT", "/2019-09-25/functions/fn/event-invoke-config", """{"DestinationConfig":{"OnFailure":{"Destination":"arn:aws:sqs:eu-central-1:000000000000:dead"}}}""");
        await bench.SendAsync("POST", "/_acinaces/clock", """{"freeze":true}""");

        await bench.InvokeAsync("fn", """{"order":1}""", ("X-Amz-Invocation-Type", "Event"));

        await EventuallyAsync(async () => await TriesAsync(bench) == 1);
        await bench.SendAsync("POST", "/_acinaces/clock", """{"advanceSeconds":61}""");
        await EventuallyAsync(async () => await TriesAsync(bench) == 2);
        await bench.SendAsync("POST", "/_acinaces/clock", """{"advanceSeconds":121}""");
        await EventuallyAsync(async () => await TriesAsync(bench) == 3);
        JsonNode? record = null;
        await EventuallyAsync(async () => (record = await ReceiveAsync(bench, queue)) is not null);
        Assert.Equal("RetriesExhausted", (string?)record?["requestContext"]?["condition"]);
        Assert.Equal(3, (int?)record?["requestContext"]?["approximateInvokeCount"]);
        Assert.Equal(1, (int?)record?["requestPayload"]?["order"]);
        Assert.Equal("broken", (string?)record?["responsePayload"]?["errorMessage"]);
    }

    [Fact]
    public async Task Works_messages_of_a_queue_off_and_leaves_those_that_failed()
    {
        using var code = new NodeFunction("return async event => ({ batchItemFailures: event.Records.filter(r => r.body === 'bad').map(r => ({ itemIdentifier: r.messageId })) });");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var queue = await CreateQueueAsync(bench, "jobs");
        foreach (var body in new[] { "good", "bad", "fine" }) await SqsAsync(bench, "SendMessage", new JsonObject { ["QueueUrl"] = queue, ["MessageBody"] = body });

        var mapping = await bench.SendAsync("POST", "/2015-03-31/event-source-mappings", """{"FunctionName":"fn","EventSourceArn":"arn:aws:sqs:eu-central-1:000000000000:jobs","FunctionResponseTypes":["ReportBatchItemFailures"]}""");

        Assert.Equal(HttpStatusCode.Accepted, mapping.Status);
        var attributes = new JsonObject { ["QueueUrl"] = queue, ["AttributeNames"] = new JsonArray("All") };
        await EventuallyAsync(async () =>
        {
            var counts = (await SqsAsync(bench, "GetQueueAttributes", attributes))["Attributes"];
            return (string?)counts?["ApproximateNumberOfMessages"] == "0" && (string?)counts?["ApproximateNumberOfMessagesNotVisible"] == "1";
        });
    }

    private static async Task<int> TriesAsync(LambdaBench bench)
    {
        var log = await bench.SendAsync("GET", "/_acinaces/logs?function=fn");
        // A try counts when it has ended: before, advancing the clock would pass by the retry that is yet to be set up.
        return log.Body.Split('\n').Count(line => line.Contains("\"line\":\"REPORT ", StringComparison.Ordinal));
    }

    private static async Task<string> CreateQueueAsync(LambdaBench bench, string name) =>
        (string?)(await SqsAsync(bench, "CreateQueue", new JsonObject { ["QueueName"] = name }))["QueueUrl"] ?? "";

    private static async Task<JsonNode?> ReceiveAsync(LambdaBench bench, string queue)
    {
        var messages = (await SqsAsync(bench, "ReceiveMessage", new JsonObject { ["QueueUrl"] = queue }))["Messages"] as JsonArray;
        return messages is [var message, ..] ? JsonNode.Parse((string?)message?["Body"] ?? "null") : null;
    }

    private static async Task<JsonObject> SqsAsync(LambdaBench bench, string operation, JsonObject request)
    {
        var answer = await bench.SendAsync("POST", "/", request.ToJsonString(), ("X-Amz-Target", $"AmazonSQS.{operation}"));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
        return answer.Body.Length == 0 ? [] : answer.Json;
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await condition()) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail("It did not come about in a minute.");
    }
}
