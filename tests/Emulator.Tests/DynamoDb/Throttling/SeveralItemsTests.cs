using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.DynamoDb.Throttling;

/// <summary>Batches, transactions and statements of which part or all is throttled, and what is counted of it.</summary>
public sealed class SeveralItemsTests
{
    private const string Exceeded = "ProvisionedThroughputExceededException";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_batch_gives_back_what_was_throttled_and_fails_when_all_was(bool http)
    {
        await using var table = await CapacityTable.StartAsync(http, 1, 2);
        const string Writes = """{"RequestItems":{"t-1":[{"PutRequest":{"Item":{"p":{"S":"a"}}}},{"PutRequest":{"Item":{"p":{"S":"b"}}}},{"DeleteRequest":{"Key":{"p":{"S":"c"}}}}]},"ReturnConsumedCapacity":"TOTAL"}""";
        var written = await table.Bench.CallAsync("BatchWriteItem", Writes);
        Assert.Equal("""{"t-1":[{"DeleteRequest":{"Key":{"p":{"S":"c"}}}}]}""", written["UnprocessedItems"]!.ToJsonString());
        Assert.Equal(2, written["ConsumedCapacity"]![0]!["CapacityUnits"]!.GetValue<double>());
        await table.RefusesAsync("BatchWriteItem", Writes, Exceeded, "TableWriteProvisionedThroughputExceeded");
        const string Reads = """{"RequestItems":{"t-1":{"Keys":[{"p":{"S":"a"}},{"p":{"S":"b"}}],"ConsistentRead":true}}}""";
        var read = await table.Bench.CallAsync("BatchGetItem", Reads);
        Assert.Equal("""[{"p":{"S":"a"}}]""", read["Responses"]!["t-1"]!.ToJsonString());
        Assert.Equal("""[{"p":{"S":"b"}}]""", read["UnprocessedKeys"]!["t-1"]!["Keys"]!.ToJsonString());
        await table.RefusesAsync("BatchGetItem", Reads, Exceeded, "TableReadProvisionedThroughputExceeded");
        // Each of the two batches was throttled in part once and as a whole once: 1 and 3 writes, 1 and 2 reads.
        var metrics = await MetricsAsync(table);
        Assert.Equal((4, 3, 2), (Sum(metrics, "WriteThrottleEvents"), Sum(metrics, "ReadThrottleEvents"), Sum(metrics, "ThrottledRequests")));
        Assert.Equal((2, 1), (Sum(metrics, "ConsumedWriteCapacityUnits"), Sum(metrics, "ConsumedReadCapacityUnits")));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_transaction_is_cancelled_by_what_is_throttled_of_it(bool http)
    {
        await using var table = await CapacityTable.StartAsync(http, 5, 7);
        const string First = """{"TransactItems":[{"Put":{"TableName":"t-1","Item":{"p":{"S":"a"}}}},{"Put":{"TableName":"t-1","Item":{"p":{"S":"b"}}}}]}""";
        await table.Bench.CallAsync("TransactWriteItems", First);
        // Twice a unit each: 4 of 7 are used, and of the next two only one can be paid.
        var cancelled = await table.Bench.FailureAsync("TransactWriteItems", First.Replace("\"a\"", "\"c\"", StringComparison.Ordinal));
        Assert.Equal(
            "TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for specific reasons [None, ProvisionedThroughputExceeded]",
            DynamoDbBench.Describe(cancelled));
        Assert.Equal("The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.",
            cancelled["CancellationReasons"]![1]!["Message"]!.GetValue<string>());
        Assert.Null((await table.Bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"c"}}}"""))["Item"]);
        const string Reads = """{"TransactItems":[{"Get":{"TableName":"t-1","Key":{"p":{"S":"a"}}}},{"Get":{"TableName":"t-1","Key":{"p":{"S":"b"}}}}]}""";
        await table.Bench.CallAsync("TransactGetItems", Reads);
        Assert.EndsWith("[ProvisionedThroughputExceeded, ProvisionedThroughputExceeded]", await table.Bench.ErrorAsync("TransactGetItems", Reads), StringComparison.Ordinal);
        Assert.Equal(2, Sum(await MetricsAsync(table), "ThrottledRequests"));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Statements_are_throttled_as_operations_are(bool http)
    {
        await using var table = await CapacityTable.StartAsync(http, 1, 1);
        const string Insert = """{"Statement":"INSERT INTO \"t-1\" VALUE {'p':'a'}"}""";
        await table.Bench.CallAsync("ExecuteStatement", Insert);
        await table.RefusesAsync("ExecuteStatement", Insert, Exceeded, "TableWriteProvisionedThroughputExceeded");
        var batch = await table.Bench.CallAsync("BatchExecuteStatement", $$"""{"Statements":[{{Insert}}]}""");
        Assert.Equal("ProvisionedThroughputExceeded", batch["Responses"]![0]!["Error"]!["Code"]!.GetValue<string>());
        Assert.EndsWith("[ProvisionedThroughputExceeded]", await table.Bench.ErrorAsync("ExecuteTransaction", $$"""{"TransactStatements":[{{Insert}}]}"""), StringComparison.Ordinal);
        const string Select = """{"Statement":"SELECT * FROM \"t-1\" WHERE p='a'","ConsistentRead":true}""";
        await table.Bench.CallAsync("ExecuteStatement", Select);
        await table.RefusesAsync("ExecuteStatement", Select, Exceeded, "TableReadProvisionedThroughputExceeded");
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Minutes_tell_what_was_used_and_refused(bool http)
    {
        await using var table = await CapacityTable.StartAsync(http, 1, 1);
        await table.PutAsync("a");
        await table.RefusesWriteAsync();
        await table.RefusesWriteAsync();
        table.Pass(TimeSpan.FromSeconds(61));
        await table.PutAsync("b", 2048);
        var metrics = await MetricsAsync(table);
        Assert.Equal("""[{"minute":"2026-03-01T12:00:00+00:00","sum":1},{"minute":"2026-03-01T12:01:00+00:00","sum":2}]""", metrics["ConsumedWriteCapacityUnits"]!.ToJsonString().Replace("\\u002B", "+", StringComparison.Ordinal));
        Assert.Equal((2, 2, 2), (Sum(metrics, "WriteThrottleEvents"), Sum(metrics, "WriteProvisionedThroughputThrottleEvents"), Sum(metrics, "ThrottledRequests")));
        Assert.Null(metrics["ReadThrottleEvents"]);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Nothing_is_throttled_or_counted_unless_asked_for(bool http)
    {
        await using var bench = await DynamoDbBench.StartAsync(http: http);
        await bench.CallAsync("CreateTable", $$"""
            {"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"p","AttributeType":"S"}],"KeySchema":[{"AttributeName":"p","KeyType":"HASH"}],{{CapacityTable.Provisioned(1, 1)}}}
            """);
        await bench.CallAsync("PutItem", CapacityTable.Put("a", 300 * 1024));
        await bench.CallAsync("PutItem", CapacityTable.Put("a", 300 * 1024));
        Assert.Equal(409, (await bench.GetAsync("/_acinaces/capacity")).Status);
    }

    private static async Task<JsonObject> MetricsAsync(CapacityTable table)
    {
        var (status, report) = await table.Bench.GetAsync("/_acinaces/capacity");
        Assert.Equal(200, status);
        Assert.Equal(CapacityTable.Arn, report![0]!["resource"]!.GetValue<string>());
        return report[0]!["metrics"]!.AsObject();
    }

    private static double Sum(JsonObject metrics, string name) => metrics[name]!.AsArray().Sum(minute => minute!["sum"]!.GetValue<double>());
}
