using System.Text.Json;
using Acinaces.Emulator.Tests.Delivery;
using Acinaces.Emulator.Tests.Sns;

namespace Acinaces.Emulator.Tests.EventBridge.Operations;

public sealed class PutEventsTests
{
    [Fact]
    public async Task A_matching_event_reaches_the_target_in_its_envelope()
    {
        await using var cloud = await Cloud.StartAsync();
        var queue = await cloud.RuleToQueueAsync("fills", """{"source":["trading"],"detail":{"qty":[{"numeric":[">",1]}]}}""", "orders");
        await cloud.PutAsync("trading", "Fill", """{"qty":1}""");
        var answer = await cloud.PutAsync("trading", "Fill", """{"qty":2}""");
        Assert.Equal(0, answer.GetProperty("FailedEntryCount").GetInt32());
        var body = JsonSerializer.Deserialize<JsonElement>(Assert.Single(await cloud.BodiesAsync(queue)));
        Assert.Equal(["version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail"], body.EnumerateObject().Select(member => member.Name));
        Assert.Equal(answer.GetProperty("Entries")[0].GetProperty("EventId").GetString(), body.GetProperty("id").GetString());
        Assert.Equal(("0", "Fill", "trading", "000000000000", "eu-central-1", 2), (body.GetProperty("version").GetString(), body.GetProperty("detail-type").GetString(), body.GetProperty("source").GetString(), body.GetProperty("account").GetString(), body.GetProperty("region").GetString(), body.GetProperty("detail").GetProperty("qty").GetInt32()));
    }

    [Fact]
    public async Task Each_bad_entry_fails_alone()
    {
        await using var cloud = await Cloud.StartAsync();
        var answer = await cloud.Events("PutEvents", new
        {
            Entries = new object[]
            {
                new { Source = "trading", DetailType = "Fill", Detail = "{}" },
                new { Source = "trading", DetailType = "Fill", Detail = "[1]" },
                new { Source = "aws.ec2", DetailType = "Fill", Detail = "{}" },
                new { Source = "trading", Detail = "{}" },
            },
        });
        Assert.Equal(3, answer.GetProperty("FailedEntryCount").GetInt32());
        Assert.Equal([null, "MalformedDetail", "NotAuthorizedForSourceException", "InvalidArgument"], answer.GetProperty("Entries").EnumerateArray().Select(entry => entry.TryGetProperty("ErrorCode", out var code) ? code.GetString() : null));
    }

    [Fact]
    public async Task A_request_has_one_to_ten_entries_of_256_kilobytes_in_all()
    {
        await using var cloud = await Cloud.StartAsync();
        Task Put(int count, string detail) => cloud.Events("PutEvents", new { Entries = Enumerable.Range(0, count).Select(_ => new { Source = "s", DetailType = "t", Detail = detail }).ToArray() });
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => Put(0, "{}"))).Code);
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => Put(11, "{}"))).Code);
        // Source and detail type take a byte each, {"x":""} takes eight: 262134 letters fill 256 KiB exactly.
        await Put(1, $$"""{"x":"{{new string('y', 262_134)}}"}""");
        Assert.Equal("Total size of the entries in the request is over the limit.", (await CallFailedException.Of(() => Put(1, $$"""{"x":"{{new string('y', 262_135)}}"}"""))).Text);
    }

    [Fact]
    public async Task An_event_passes_through_a_topic_into_a_queue()
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts");
        var queue = await cloud.QueueAsync("orders");
        await cloud.SubscribeQueueAsync(topic, "orders");
        await cloud.Events("PutRule", new { Name = "r", EventPattern = """{"detail-type":["Kill switch"]}""" });
        await cloud.Events("PutTargets", new { Rule = "r", Targets = new[] { new { Id = "t", Arn = topic, InputPath = "$.detail" } } });
        await cloud.PutAsync("risk", "Kill switch", """{"reason":"loss"}""");
        Assert.Equal("""{"reason":"loss"}""", Assert.Single(await cloud.EnvelopesAsync(queue, wait: 20)).GetProperty("Message").GetString());
    }

    [Fact]
    public async Task An_event_passes_from_bus_to_bus_and_keeps_its_id()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Events("CreateEventBus", new { Name = "archive" });
        var queue = await cloud.QueueAsync("orders");
        await cloud.Events("PutRule", new { Name = "forward", EventPattern = """{"source":["trading"]}""" });
        await cloud.Events("PutTargets", new { Rule = "forward", Targets = new[] { new { Id = "b", Arn = Cloud.Arn("events", "event-bus/archive") } } });
        await cloud.Events("PutRule", new { Name = "store", EventBusName = "archive", EventPattern = """{"source":["trading"]}""" });
        await cloud.Events("PutTargets", new { Rule = "store", EventBusName = "archive", Targets = new[] { new { Id = "q", Arn = Cloud.Arn("sqs", "orders"), InputPath = "$.id" } } });
        var id = (await cloud.PutAsync("trading", "Fill", "{}")).GetProperty("Entries")[0].GetProperty("EventId").GetString();
        Assert.Equal([$"\"{id}\""], await cloud.BodiesAsync(queue, wait: 20));
    }

    [Fact]
    public async Task What_no_one_can_take_goes_to_the_dead_letter_queue_with_the_reason()
    {
        await using var cloud = await Cloud.StartAsync();
        var dead = await cloud.QueueAsync("dead");
        await cloud.Events("PutRule", new { Name = "r", EventPattern = """{"source":["trading"]}""" });
        await cloud.Events("PutTargets", new { Rule = "r", Targets = new[] { new { Id = "q", Arn = Cloud.Arn("sqs", "missing"), Input = "\"constant\"", DeadLetterConfig = new { Arn = Cloud.Arn("sqs", "dead") } } } });
        await cloud.PutAsync("trading", "Fill", """{"qty":1}""");
        var message = Assert.Single(await cloud.ReceiveAsync(dead, wait: 20));
        string Attribute(string name) => message.GetProperty("MessageAttributes").GetProperty(name).GetProperty("StringValue").GetString() ?? "";
        Assert.Equal((Cloud.Arn("events", "rule/r"), Cloud.Arn("sqs", "missing"), "NO_RESOURCE"), (Attribute("RULE_ARN"), Attribute("TARGET_ARN"), Attribute("ERROR_CODE")));
        Assert.Equal(1, JsonSerializer.Deserialize<JsonElement>(message.GetProperty("Body").GetString() ?? "").GetProperty("detail").GetProperty("qty").GetInt32());
    }
}
