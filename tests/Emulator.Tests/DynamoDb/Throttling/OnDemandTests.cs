namespace Acinaces.Emulator.Tests.DynamoDb.Throttling;

/// <summary>On-demand tables: their growth, their owner's bounds and hot keys.</summary>
public sealed class OnDemandTests
{
    private const string OnDemand = """ "BillingMode":"PAY_PER_REQUEST" """;
    private const int Largest = 400 * 1024;

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_key_has_one_partition_and_a_new_table_four_thousand_writes(bool http)
    {
        await using var table = await CapacityTable.StartAsync(http, OnDemand);
        await table.PutAsync("a", Largest);
        await table.PutAsync("a", Largest);
        // 1000 less 800 leaves 200 to this key, and 3200 to all.
        await table.RefusesAsync("PutItem", CapacityTable.Put("a", Largest), "ThrottlingException", "TableWriteKeyRangeThroughputExceeded");
        for (var key = 'b'; key <= 'i'; key++)
            await table.PutAsync(key.ToString(), Largest);
        await table.RefusesAsync("PutItem", CapacityTable.Put("j"), "ThrottlingException", "TableWriteKeyRangeThroughputExceeded");
        Assert.Equal(
            "ThrottlingException: Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling your table or index so please try again shortly. "
            + "If exceptions persist, check if you have a hot key: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html",
            await table.Bench.ErrorAsync("PutItem", CapacityTable.Put("j")));
        table.Pass(TimeSpan.FromSeconds(1));
        await table.PutAsync("j");
        table.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal((12_000, 4000), await AvailableAsync(table));
        table.Pass(TimeSpan.FromMinutes(30));
        Assert.Equal((12_000, 8000), await AvailableAsync(table));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task The_owners_bound_throttles_and_goes_with_minus_one(bool http)
    {
        await using var table = await CapacityTable.StartAsync(http, OnDemand + """,  "OnDemandThroughput":{"MaxReadRequestUnits":1,"MaxWriteRequestUnits":2} """);
        await table.PutAsync("a");
        await table.PutAsync("b");
        await table.RefusesAsync("PutItem", CapacityTable.Put("c"), "ThrottlingException", "TableWriteMaxOnDemandThroughputExceeded");
        Assert.Equal("ThrottlingException: Throughput exceeds the maximum OnDemandThroughput configured on table or index", await table.Bench.ErrorAsync("PutItem", CapacityTable.Put("c")));
        const string Get = """{"TableName":"t-1","Key":{"p":{"S":"a"}},"ConsistentRead":true}""";
        await table.Bench.CallAsync("GetItem", Get);
        await table.RefusesAsync("GetItem", Get, "ThrottlingException", "TableReadMaxOnDemandThroughputExceeded");
        table.Pass(TimeSpan.FromSeconds(1));
        await table.PutAsync("c");
        await table.PutAsync("d");
        await table.Bench.CallAsync("UpdateTable", """{"TableName":"t-1","OnDemandThroughput":{"MaxReadRequestUnits":-1,"MaxWriteRequestUnits":-1}}""");
        await table.PutAsync("e");
    }

    private static async Task<(double Reads, double Writes)> AvailableAsync(CapacityTable table)
    {
        var (_, report) = await table.Bench.GetAsync("/_acinaces/capacity");
        return (report![0]!["readUnitsAvailable"]!.GetValue<double>(), report[0]!["writeUnitsAvailable"]!.GetValue<double>());
    }
}
