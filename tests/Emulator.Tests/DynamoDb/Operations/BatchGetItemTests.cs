namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Reading items of several tables.</summary>
public sealed class BatchGetItemTests
{
    [Fact]
    public async Task Reads_what_exists_of_each_table()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.CreateAsync("t-2");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"x":{"N":"1"},"y":{"N":"2"}}""");
        await bench.PutAsync("t-2", """{"p":{"S":"b"}}""");
        var answer = await bench.CallAsync("BatchGetItem", """
            {"RequestItems":{"t-1":{"Keys":[{"p":{"S":"a"}},{"p":{"S":"none"}}],"ProjectionExpression":"x"},"t-2":{"Keys":[{"p":{"S":"b"}}]}}}
            """);
        Assert.Equal("""{"Responses":{"t-1":[{"x":{"N":"1"}}],"t-2":[{"p":{"S":"b"}}]},"UnprocessedKeys":{}}""", answer.ToJsonString());
    }

    [Fact]
    public async Task Leaves_what_exceeds_16_megabytes_unprocessed()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        var text = new string('x', 400_000);
        for (var i = 0; i < 45; i++)
            await bench.PutAsync("t-1", $$$$"""{"p":{"S":"k{{{{i}}}}"},"v":{"S":"{{{{text}}}}"}}""");
        var keys = string.Join(',', Enumerable.Range(0, 45).Select(i => $$$$"""{"p":{"S":"k{{{{i}}}}"}}"""));
        var answer = await bench.CallAsync("BatchGetItem", $$$$"""{"RequestItems":{"t-1":{"Keys":[{{{{keys}}}}]} } }""");
        // 16 MiB / 400 005 bytes = 41.9
        Assert.Equal(41, answer["Responses"]!["t-1"]!.AsArray().Count);
        Assert.Equal(4, answer["UnprocessedKeys"]!["t-1"]!["Keys"]!.AsArray().Count);
    }

    [Fact]
    public async Task Refuses_repeated_keys_and_more_than_a_hundred()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        Assert.Equal("ValidationException: Provided list of item keys contains duplicates",
            await bench.ErrorAsync("BatchGetItem", """{"RequestItems":{"t-1":{"Keys":[{"p":{"S":"a"}},{"p":{"S":"a"}}]}}}"""));
        var keys = string.Join(',', Enumerable.Range(0, 60).Select(i => $$$$"""{"p":{"S":"k{{{{i}}}}"}}"""));
        await bench.CreateAsync("t-2");
        Assert.Equal("ValidationException: Too many items requested for the BatchGetItem call",
            await bench.ErrorAsync("BatchGetItem", $$$$"""{"RequestItems":{"t-1":{"Keys":[{{{{keys}}}}]},"t-2":{"Keys":[{{{{keys}}}}]} } }"""));
    }
}
