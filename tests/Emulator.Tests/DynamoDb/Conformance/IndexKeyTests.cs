namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What values the keys of indexes take, and which of them a write answers for.</summary>
public sealed class IndexKeyTests
{
    private const string Empty = "The AttributeValue for a key attribute cannot contain an empty string value.";
    private const string Put = "One or more parameter values are not valid. A value specified for a secondary index key is not supported. " + Empty + " IndexName: global, IndexKey: g";
    private const string Updated = "One or more parameter values are not valid. The update expression attempted to update a secondary index key to a value that is not supported. " + Empty;
    private const string Key = """ "TableName":"t-1","Key":{"p":{"S":"k"},"s":{"S":"s"}} """;
    private const string Item = """ "TableName":"t-1","Item":{"p":{"S":"k"},"s":{"S":"s"},"g":{"S":""}} """;
    private const string Emptied = Key + ""","UpdateExpression":"SET g = :v","ExpressionAttributeValues":{":v":{"S":""}} """;

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Are_never_empty_and_a_transaction_with_such_a_one_is_no_transaction(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await IndexedTable.CreateAsync(bench);
        await bench.PutAsync("t-1", """{"p":{"S":"k"},"s":{"S":"s"},"nil":{"S":""}}""");
        await Answers.AreInvalidAsync(bench,
            ("PutItem", "{" + Item + "}", Put),
            ("UpdateItem", "{" + Emptied + "}", Updated),
            ("UpdateItem", "{" + Key + ""","UpdateExpression":"SET g = nil"}""", Updated),
            ("TransactWriteItems", """{"TransactItems":[{"Put":{""" + Item + "}}]}", Put),
            ("TransactWriteItems", """{"TransactItems":[{"Update":{""" + Emptied + "}}]}", Updated));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Bind_only_the_writes_that_touch_them(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"number"},"g":{"N":"5"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"nothing"},"g":{"S":""}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"good"},"g":{"S":"x"}}""");
        await bench.CallAsync("UpdateTable", """
            {"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"}],
             "GlobalSecondaryIndexUpdates":[{"Create":{"IndexName":"late","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}}]}
            """);
        foreach (var key in new[] { "number", "nothing", "good" })
        {
            await bench.CallAsync("UpdateItem", $$$$"""
                {"TableName":"t-1","Key":{"p":{"S":"{{{{key}}}}"}},"UpdateExpression":"SET far = :v","ExpressionAttributeValues":{":v":{"S":"x"}}}
                """);
        }
        var found = await bench.CallAsync("Scan", """{"TableName":"t-1","IndexName":"late"}""");
        Assert.Equal("""[{"p":{"S":"good"},"g":{"S":"x"},"far":{"S":"x"}}]""", found["Items"]!.ToJsonString());
        Assert.StartsWith("ValidationException: One or more parameter values were invalid: Type mismatch for Index Key g Expected: S Actual: N IndexName: late",
            await bench.ErrorAsync("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"number"},"g":{"N":"5"}}}"""), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Are_answered_for_in_the_order_of_the_indexes_names(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CreateAsync("t-1", more: """
            ,"AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"},{"AttributeName":"n","AttributeType":"N"}],
            "GlobalSecondaryIndexes":[
              {"IndexName":"z-of-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}},
              {"IndexName":"b-of-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}},
              {"IndexName":"a-of-n","KeySchema":[{"AttributeName":"n","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]
            """);
        const string Mismatch = "One or more parameter values were invalid: Type mismatch for Index Key ";
        await Answers.AreInvalidAsync(bench,
            ("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"k"},"g":{"N":"5"}}}""", Mismatch + "g Expected: S Actual: N IndexName: b-of-g"),
            ("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"k"},"g":{"N":"5"},"n":{"S":"x"}}}""", Mismatch + "n Expected: N Actual: S IndexName: a-of-n"));
    }
}
