using System.Text.Json.Nodes;
using System.Xml.Linq;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.State;
using static Acinaces.Emulator.Tests.Lambda.Events.StreamCalls;

namespace Acinaces.Emulator.Tests.Lambda.Events;

/// <summary>Functions that follow the stream of a table.</summary>
public sealed class StreamPollerTests : IDisposable
{
    private readonly HttpClient _http = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Hands_the_changes_of_a_table_to_a_function_in_their_order()
    {
        using var code = new NodeFunction(Append + "return async e => { for (const r of e.Records) tell(r.eventName + ' ' + r.dynamodb.Keys.p.S + ' ' + r.eventSourceARN.split('/')[1]); };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var stream = await CreateTableAsync(bench);
        await PutAsync(bench, "a", 1);
        var created = await MapAsync(bench, stream, "TRIM_HORIZON");
        Assert.Equal(100, (int?)created["BatchSize"]);
        Assert.Equal(-1, (int?)created["MaximumRetryAttempts"]);
        Assert.Equal("TRIM_HORIZON", (string?)created["StartingPosition"]);
        await PutAsync(bench, "a", 2);
        await PutAsync(bench, "b", 1);

        Assert.Equal(["INSERT a t-1", "MODIFY a t-1", "INSERT b t-1"], await LinesAsync(code, 3));
    }

    [Fact]
    public async Task Begins_behind_what_was_there_and_passes_over_what_no_filter_matches()
    {
        using var code = new NodeFunction(Append + "return async e => { for (const r of e.Records) tell(r.dynamodb.Keys.p.S + r.dynamodb.NewImage.n.N); };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var stream = await CreateTableAsync(bench);
        await PutAsync(bench, "old", 7);
        await MapAsync(bench, stream, "LATEST", """,{"Pattern":"{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":{\"n\":{\"N\":[\"7\"]}}}}"}""");
        await PutAsync(bench, "a", 1);
        await PutAsync(bench, "b", 7);
        await PutAsync(bench, "a", 7);
        await PutAsync(bench, "c", 7);

        Assert.Equal(["b7", "c7"], await LinesAsync(code, 2));
    }

    [Fact]
    public async Task Halves_a_batch_that_fails_and_tells_the_destination_of_what_it_gave_up()
    {
        using var code = new NodeFunction(Append + "return async e => { const keys = e.Records.map(r => r.dynamodb.Keys.p.S); if (keys.includes('bad')) throw new Error('bad'); tell(keys.join('+')); };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var queue = (string?)(await AwsAsync(bench, "AmazonSQS.CreateQueue", """{"QueueName":"given-up"}"""))["QueueUrl"];
        var stream = await CreateTableAsync(bench);
        foreach (var key in (string[])["a", "b", "bad", "c"]) await PutAsync(bench, key, 1);
        await MapAsync(bench, stream, "TRIM_HORIZON", more: ""","MaximumRetryAttempts":0,"BisectBatchOnFunctionError":true,"DestinationConfig":{"OnFailure":{"Destination":"arn:aws:sqs:eu-central-1:000000000000:given-up"}}""");

        Assert.Equal(["a+b", "c"], await LinesAsync(code, 2));
        var record = await ReceiveAsync(bench, queue);
        Assert.Equal("RetryAttemptsExhausted", (string?)record?["requestContext"]?["condition"]);
        Assert.Equal(1, (int?)record?["DDBStreamBatchInfo"]?["batchSize"]);
        Assert.Equal(stream, (string?)record?["DDBStreamBatchInfo"]?["streamArn"]);
    }

    [Fact]
    public async Task Goes_on_from_the_record_that_the_function_names()
    {
        using var code = new NodeFunction(Append + """
            const failed = new Set();
            return async e => {
              tell(e.Records.map(r => r.dynamodb.Keys.p.S).join('+'));
              const b = e.Records.find(r => r.dynamodb.Keys.p.S === 'b');
              if (!b || failed.has('b')) return { batchItemFailures: [] };
              failed.add('b');
              return { batchItemFailures: [{ itemIdentifier: b.dynamodb.SequenceNumber }] };
            };
            """);
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var stream = await CreateTableAsync(bench);
        foreach (var key in (string[])["a", "b", "c"]) await PutAsync(bench, key, 1);
        await MapAsync(bench, stream, "TRIM_HORIZON", more: ""","FunctionResponseTypes":["ReportBatchItemFailures"]""");

        Assert.Equal(["a+b+c", "b+c"], await LinesAsync(code, 2));
    }

    [Fact]
    public async Task Goes_on_after_a_restart_where_it_was()
    {
        using var folder = new TemporaryFolder();
        using var code = new NodeFunction(Append + "return async e => { for (const r of e.Records) tell(r.dynamodb.Keys.p.S); };");
        var options = new EmulatorOptions { DataDirectory = folder.Path };
        await using (var bench = await LambdaBench.StartAsync(options))
        {
            await bench.CreateAsync("fn", code.Folder);
            await MapAsync(bench, await CreateTableAsync(bench), "TRIM_HORIZON");
            await PutAsync(bench, "a", 1);
            await PutAsync(bench, "b", 1);
            Assert.Equal(["a", "b"], await LinesAsync(code, 2));
            // The next batch is only begun when what became of the one before it has been noted.
            await PutAsync(bench, "next", 1);
            Assert.Equal(["a", "b", "next"], await LinesAsync(code, 3));
            var uuid = (string?)(await bench.SendAsync("GET", "/2015-03-31/event-source-mappings")).Json["EventSourceMappings"]?[0]?["UUID"];
            var paused = await bench.SendAsync("PUT", $"/2015-03-31/event-source-mappings/{uuid}", """{"Enabled":false}""");
            Assert.True((int)paused.Status == 202, paused.Body);
            await PutAsync(bench, "c", 1);
            // From here on it would read, but the emulator ends.
            await bench.SendAsync("PUT", $"/2015-03-31/event-source-mappings/{uuid}", """{"Enabled":true,"MaximumRetryAttempts":3}""");
        }
        await using var again = await LambdaBench.StartAsync(options);
        await PutAsync(again, "d", 1);
        var lines = await LinesAsync(code, 5, distinct: true);
        // What was under way when the reading or the emulator ended may come twice; nothing is passed over.
        Assert.Equal(["a", "b", "next", "c", "d"], lines.Distinct());
        Assert.Single(lines, line => line == "a");
    }

    [Fact]
    public async Task Waits_for_its_window_and_hands_over_what_has_come_by_then()
    {
        using var code = new NodeFunction(Append + "return async e => tell(e.Records.map(r => r.dynamodb.Keys.p.S).join('+'));");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var stream = await CreateTableAsync(bench);
        foreach (var key in (string[])["a", "b", "c"]) await PutAsync(bench, key, 1);
        await MapAsync(bench, stream, "TRIM_HORIZON", more: ",\"MaximumBatchingWindowInSeconds\":300");
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        Assert.False(File.Exists(Path.Combine(code.Folder, "out.txt")), "It did not wait.");
        // The window opens with the first record read, which on a busy machine may be late.
        Assert.Equal(["a+b+c"], await LinesAsync(code, 1, whileWaiting: () => AdvanceAsync(bench, 301)));
    }

    [Fact]
    public async Task Gives_up_what_grew_too_old_and_tells_a_topic()
    {
        using var code = new NodeFunction(Append + "return async e => { tell('try'); throw new Error('always'); };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var topic = (string?)(await QueryAsync(bench, "CreateTopic", "2010-03-31", ("Name", "given-up"))).Descendants().First(element => element.Name.LocalName == "TopicArn");
        var queue = (string?)(await AwsAsync(bench, "AmazonSQS.CreateQueue", """{"QueueName":"told"}"""))["QueueUrl"];
        await QueryAsync(bench, "Subscribe", "2010-03-31", ("TopicArn", topic ?? ""), ("Protocol", "sqs"), ("Endpoint", "arn:aws:sqs:eu-central-1:000000000000:told"), ("Attributes.entry.1.key", "RawMessageDelivery"), ("Attributes.entry.1.value", "true"));
        var stream = await CreateTableAsync(bench);
        await MapAsync(bench, stream, "TRIM_HORIZON", more: $$$""","MaximumRecordAgeInSeconds":60,"DestinationConfig":{"OnFailure":{"Destination":"{{{topic}}}"}}""");
        await PutAsync(bench, "a", 1);
        Assert.NotEmpty(await LinesAsync(code, 1));
        await AdvanceAsync(bench, 120);
        var record = await ReceiveAsync(bench, queue);
        Assert.Equal("RecordAgeExceeded", (string?)record?["requestContext"]?["condition"]);
        Assert.Equal("$LATEST", (string?)record?["responseContext"]?["executedVersion"]);
        Assert.Equal(stream, (string?)record?["DDBStreamBatchInfo"]?["streamArn"]);
    }

    [Fact]
    public async Task Goes_on_when_the_destination_refuses_what_was_given_up()
    {
        using var code = new NodeFunction(Append + "return async e => { const keys = e.Records.map(r => r.dynamodb.Keys.p.S); tell(keys.join('+')); if (keys.includes('bad')) throw new Error('bad'); };");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var stream = await CreateTableAsync(bench);
        await PutAsync(bench, "bad", 1);
        await MapAsync(bench, stream, "TRIM_HORIZON", more: ""","MaximumRetryAttempts":0,"DestinationConfig":{"OnFailure":{"Destination":"arn:aws:sqs:eu-central-1:000000000000:nowhere"}}""");
        Assert.Equal(["bad"], await LinesAsync(code, 1));
        await PutAsync(bench, "good", 1);
        Assert.Equal(["bad", "good"], await LinesAsync(code, 2));
    }

    [Fact]
    public async Task Reads_once_more_what_it_had_in_hand_when_its_function_went()
    {
        using var code = new NodeFunction(Append + "return async e => { const keys = e.Records.map(r => r.dynamodb.Keys.p.S).join('+'); tell(keys); if (require('fs').existsSync(__dirname + '/fail')) throw new Error('not yet'); };");
        await using var bench = await LambdaBench.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(code.Folder, "fail"), "", Cancellation);
        await bench.CreateAsync("fn", code.Folder);
        await MapAsync(bench, await CreateTableAsync(bench), "TRIM_HORIZON");
        await PutAsync(bench, "a", 1);
        Assert.NotEmpty(await LinesAsync(code, 1));
        await bench.SendAsync("DELETE", "/2015-03-31/functions/fn");
        await AdvanceAsync(bench, 300);
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        File.Delete(Path.Combine(code.Folder, "fail"));
        var before = (await LinesAsync(code, 1)).Length;
        await bench.CreateAsync("fn", code.Folder);
        var after = await LinesAsync(code, before + 1, whileWaiting: () => AdvanceAsync(bench, 60));
        Assert.True(after.Length > before, "The batch was passed over.");
        Assert.Equal("a", after[^1]);
    }

    [Theory]
    [InlineData("\"EventSourceArn\":\"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1/stream/2026-01-01T00:00:00.000\",\"StartingPosition\":\"LATEST\"")]
    [InlineData("\"EventSourceArn\":\"arn:aws:dynamodb:eu-central-1:000000000000:table/t-1\",\"StartingPosition\":\"LATEST\"")]
    [InlineData("\"EventSourceArn\":\"arn:aws:sqs:eu-central-1:000000000000:jobs\",\"StartingPosition\":\"LATEST\"")]
    [InlineData("\"EventSourceArn\":\"arn:aws:sqs:eu-central-1:000000000000:jobs\",\"ParallelizationFactor\":2")]
    [InlineData("\"EventSourceArn\":\"arn:aws:sqs:eu-central-1:000000000000:jobs\",\"TumblingWindowInSeconds\":30")]
    public async Task Refuses_a_stream_that_cannot_be_read(string members)
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        var answer = await bench.SendAsync("POST", "/2015-03-31/event-source-mappings", $$"""{"FunctionName":"fn",{{members}}}""");
        Assert.Equal("InvalidParameterValueException", answer.Header("x-amzn-ErrorType"));
    }

    [Fact]
    public async Task Works_items_off_side_by_side_and_the_changes_of_each_in_their_order()
    {
        // A first batch does not end before another item's has begun, which one lane alone would never bring.
        using var code = new NodeFunction(Append + """
            return async e => {
              const [r] = e.Records, key = r.dynamodb.Keys.p.S;
              fs.writeFileSync(__dirname + '/seen-' + key, '');
              while (fs.readdirSync(__dirname).filter(name => name.startsWith('seen-')).length < 2) await new Promise(done => setTimeout(done, 20));
              tell(key + r.dynamodb.NewImage.n.N);
            };
            """);
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder, new JsonObject { ["Timeout"] = 120 });
        var stream = await CreateTableAsync(bench);
        var keys = Enumerable.Range(0, 24).Select(number => ((char)('a' + number)).ToString()).ToArray();
        foreach (var n in (int[])[1, 2])
        {
            foreach (var key in keys) await PutAsync(bench, key, n);
        }
        var created = await MapAsync(bench, stream, "TRIM_HORIZON", more: ",\"ParallelizationFactor\":2,\"BatchSize\":1");
        Assert.Equal(2, (int?)created["ParallelizationFactor"]);

        var lines = await LinesAsync(code, 48);
        Assert.Equal(48, lines.Length);
        foreach (var key in keys) Assert.Equal([key + "1", key + "2"], lines.Where(line => line.StartsWith(key, StringComparison.Ordinal)));
    }

    private async Task<XElement> QueryAsync(LambdaBench bench, string action, string version, params (string Name, string Value)[] parameters)
    {
        using var form = new FormUrlEncodedContent([new("Action", action), new("Version", version), .. parameters.Select(parameter => new KeyValuePair<string, string>(parameter.Name, parameter.Value))]);
        using var response = await _http.PostAsync(new Uri(bench.Host.Url), form, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, text);
        return XElement.Parse(text);
    }

    private async Task<JsonNode?> ReceiveAsync(LambdaBench bench, string? queue)
    {
        var end = DateTimeOffset.UtcNow + Patience;
        while (true)
        {
            var received = await AwsAsync(bench, "AmazonSQS.ReceiveMessage", $$"""{"QueueUrl":"{{queue}}","WaitTimeSeconds":10}""");
            if ((string?)received["Messages"]?[0]?["Body"] is { } body) return JsonNode.Parse(body);
            Assert.True(DateTimeOffset.UtcNow < end, "Nothing was told.");
        }
    }
}
