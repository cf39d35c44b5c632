namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Writing items of several tables.</summary>
public sealed class BatchWriteItemTests
{
    [Fact]
    public async Task Puts_and_deletes()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.CreateAsync("t-2");
        await bench.PutAsync("t-2", """{"p":{"S":"gone"}}""");
        var answer = await bench.CallAsync("BatchWriteItem", """
            {"RequestItems":{"t-1":[{"PutRequest":{"Item":{"p":{"S":"a"}}}}],"t-2":[{"DeleteRequest":{"Key":{"p":{"S":"gone"}}}},{"PutRequest":{"Item":{"p":{"S":"b"}}}}]}}
            """);
        Assert.Equal("""{"UnprocessedItems":{}}""", answer.ToJsonString());
        Assert.Equal("""[{"p":{"S":"a"}}]""", (await bench.CallAsync("Scan", """{"TableName":"t-1"}"""))["Items"]!.ToJsonString());
        Assert.Equal("""[{"p":{"S":"b"}}]""", (await bench.CallAsync("Scan", """{"TableName":"t-2"}"""))["Items"]!.ToJsonString());
    }

    [Fact]
    public async Task Refuses_the_batch_as_a_whole()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        Assert.Equal("ValidationException: Provided list of item keys contains duplicates", await bench.ErrorAsync("BatchWriteItem",
            """{"RequestItems":{"t-1":[{"PutRequest":{"Item":{"p":{"S":"a"}}}},{"DeleteRequest":{"Key":{"p":{"S":"a"}}}}]}}"""));
        Assert.Equal("ValidationException: The provided key element does not match the schema", await bench.ErrorAsync("BatchWriteItem",
            """{"RequestItems":{"t-1":[{"PutRequest":{"Item":{"p":{"S":"a"}}}},{"PutRequest":{"Item":{"q":{"S":"a"}}}}]}}"""));
        Assert.Equal(0, (await bench.CallAsync("Scan", """{"TableName":"t-1"}"""))["Count"]!.GetValue<int>());
    }
}
