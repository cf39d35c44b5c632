namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Reading items at one instant.</summary>
public sealed class TransactGetItemsTests
{
    [Fact]
    public async Task Gives_one_answer_per_key_in_order()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"x":{"N":"1"}}""");
        var answer = await bench.CallAsync("TransactGetItems", """
            {"ReturnConsumedCapacity":"TOTAL","TransactItems":[{"Get":{"TableName":"t-1","Key":{"p":{"S":"none"}}}},{"Get":{"TableName":"t-1","Key":{"p":{"S":"a"}},"ProjectionExpression":"x"}}]}
            """);
        Assert.Equal("""[{},{"Item":{"x":{"N":"1"}}}]""", answer["Responses"]!.ToJsonString());
        // Two reads of one unit each, twice as dear in a transaction.
        Assert.Equal("""[{"TableName":"t-1","CapacityUnits":4,"ReadCapacityUnits":4}]""", answer["ConsumedCapacity"]!.ToJsonString());
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Gives_no_item_where_nothing_of_it_was_asked_for_as_other_reads_do(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"}}""");
        const string Nothing = """ "Key":{"p":{"S":"a"}},"ProjectionExpression":"x" """;
        Assert.Equal("""{"Responses":[{}]}""", (await bench.CallAsync("TransactGetItems", """{"TransactItems":[{"Get":{"TableName":"t-1",""" + Nothing + "}}]}")).ToJsonString());
        Assert.Equal("""{"Item":{}}""", (await bench.CallAsync("GetItem", """{"TableName":"t-1",""" + Nothing + "}")).ToJsonString());
        var batch = await bench.CallAsync("BatchGetItem", """{"RequestItems":{"t-1":{"Keys":[{"p":{"S":"a"}}],"ProjectionExpression":"x"}}}""");
        Assert.Equal("[{}]", batch["Responses"]!["t-1"]!.ToJsonString());
    }

    [Fact]
    public async Task Reads_no_item_twice()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        const string Get = """{"Get":{"TableName":"t-1","Key":{"p":{"S":"a"}}}}""";
        Assert.Equal("ValidationException: Transaction request cannot include multiple operations on one item",
            await bench.ErrorAsync("TransactGetItems", $$"""{"TransactItems":[{{Get}},{{Get}}]}"""));
    }

    [Fact]
    public async Task Cancels_for_a_key_that_does_not_fit()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        var failure = await bench.FailureAsync("TransactGetItems", """
            {"TransactItems":[{"Get":{"TableName":"t-1","Key":{"p":{"S":"a"}}}},{"Get":{"TableName":"t-1","Key":{"x":{"S":"a"}}}}]}
            """);
        Assert.Equal("""[{"Code":"None"},{"Code":"ValidationError","Message":"The provided key element does not match the schema"}]""", failure["CancellationReasons"]!.ToJsonString());
    }
}
