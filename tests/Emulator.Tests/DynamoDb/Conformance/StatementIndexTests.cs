namespace Acinaces.Emulator.Tests.DynamoDb.Conformance;

/// <summary>What statements see of indexes that do not hold all attributes.</summary>
public sealed class StatementIndexTests
{
    [Theory, ClassData(typeof(BothTransports))]
    public async Task Global_ones_refuse_what_they_do_not_hold_and_local_ones_fetch_it(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", """
            {"TableName":"t-1","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"s","KeyType":"RANGE"}],
             "AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"},{"AttributeName":"s","AttributeType":"S"},{"AttributeName":"l","AttributeType":"S"}],
             "GlobalSecondaryIndexes":[{"IndexName":"global","KeySchema":[{"AttributeName":"l","KeyType":"HASH"}],"Projection":{"ProjectionType":"KEYS_ONLY"}}],
             "LocalSecondaryIndexes":[{"IndexName":"local","KeySchema":[{"AttributeName":"p","KeyType":"HASH"},{"AttributeName":"l","KeyType":"RANGE"}],"Projection":{"ProjectionType":"KEYS_ONLY"}}]}
            """);
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"s":{"S":"b"},"l":{"S":"c"},"x":{"S":"far"}}""");
        var fetched = await bench.CallAsync("ExecuteStatement", """{"Statement":"SELECT x FROM \"t-1\".\"local\" WHERE p = 'a' AND l = 'c'","ConsistentRead":true}""");
        Assert.Equal("""[{"x":{"S":"far"}}]""", fetched["Items"]!.ToJsonString());
        var held = await bench.CallAsync("ExecuteStatement", """{"Statement":"SELECT * FROM \"t-1\".\"local\" WHERE p = 'a'"}""");
        Assert.Null(held["Items"]![0]!["x"]);
        const string Wrong = "One or more parameter values were invalid: Global secondary index global does not project ";
        await Answers.AreInvalidAsync(bench,
            ("ExecuteStatement", """{"Statement":"SELECT y, x, s FROM \"t-1\".\"global\" WHERE l = 'c'"}""", Wrong + "[y, x]"),
            ("ExecuteStatement", """{"Statement":"SELECT x FROM \"t-1\".\"global\""}""", Wrong + "[x]"),
            ("ExecuteStatement", """{"Statement":"SELECT * FROM \"t-1\".\"none\"","ConsistentRead":true}""", "The table does not have the specified index"));
    }
}
