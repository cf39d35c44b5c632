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

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_search_refuses_filters_that_the_index_does_not_hold_and_a_scan_finds_nothing(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await IndexedTable.CreateAsync(bench);
        const string Wrong = "One or more parameter values were invalid: Secondary index ";
        await Answers.AreInvalidAsync(bench,
            ("ExecuteStatement", """{"Statement":"SELECT p FROM \"t-1\".\"global\" WHERE g = 'g' AND far = 'f1'"}""", Wrong + "global does not project one or more filter attributes: [far]"),
            ("ExecuteStatement", """{"Statement":"SELECT p FROM \"t-1\".\"local\" WHERE p = 'a' AND NOT far = 'f1'"}""", Wrong + "local does not project one or more filter attributes: [far]"),
            ("ExecuteStatement", """{"Statement":"SELECT p FROM \"t-1\".\"global\" WHERE g IN ['g', 'h'] AND far IS MISSING"}""", Wrong + "global does not project one or more filter attributes: [far]"));
        async Task<int> CountAsync(string statement) => (await bench.CallAsync("ExecuteStatement", $$"""{"Statement":"{{statement}}"}"""))["Items"]!.AsArray().Count;
        Assert.Equal(0, await CountAsync("SELECT p FROM \\\"t-1\\\".\\\"global\\\" WHERE far = 'f1'"));
        Assert.Equal(2, await CountAsync("SELECT p FROM \\\"t-1\\\".\\\"local\\\" WHERE NOT far = 'f1'"));
        // Of two searches only the first, as the service orders them, is held against the index.
        Assert.Equal(0, await CountAsync("SELECT p FROM \\\"t-1\\\".\\\"global\\\" WHERE (g = 'y' AND far = 'f1') OR g = 'y2'"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Fetching_from_the_table_is_charged_to_it(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await IndexedTable.CreateAsync(bench);
        async Task<string> UnitsAsync(string columns, string more = "") => IndexedTable.Units(
            await bench.CallAsync("ExecuteStatement", $$"""{"Statement":"SELECT {{columns}} FROM \"t-1\".\"local\" WHERE p = 'a'","ReturnConsumedCapacity":"INDEXES"{{more}}}"""));
        // Two items of 5 KB: one unit each where consistency is not asked for; the index holds less than 4 KB of both.
        Assert.Equal("total 2.5 table 2 local 0.5", await UnitsAsync("far"));
        Assert.Equal("total 1.5 table 1 local 0.5", await UnitsAsync("far", ",\"Limit\":1"));
        Assert.Equal("total 0.5 table 0 local 0.5", await UnitsAsync("l"));
        Assert.Equal("total 0.5 table 0 local 0.5", await UnitsAsync("*"));
    }
}
