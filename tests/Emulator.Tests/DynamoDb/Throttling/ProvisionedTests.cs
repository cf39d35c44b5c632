namespace Acinaces.Emulator.Tests.DynamoDb.Throttling;

/// <summary>Tables and indexes with bought capacity.</summary>
public sealed class ProvisionedTests
{
    private const string Exceeded = "ProvisionedThroughputExceededException";
    private const string ReadExceeded = "TableReadProvisionedThroughputExceeded";

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Writes_go_as_far_as_the_second_and_then_as_what_was_saved(bool http)
    {
        await using var table = await CapacityTable.StartAsync(http, 5, 5);
        for (var i = 0; i < 5; i++)
            await table.PutAsync("a");
        await table.RefusesWriteAsync();
        Assert.Equal(
            $"{Exceeded}: The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.",
            await table.Bench.ErrorAsync("PutItem", CapacityTable.Put("z")));
        table.Pass(TimeSpan.FromSeconds(1));
        await table.PutAsync("a", 5 * 1024);
        await table.RefusesWriteAsync();
        // 300 seconds of 5 units: five items of 300 KB.
        table.Pass(TimeSpan.FromHours(1));
        foreach (var key in (string[])["a", "b", "c", "d", "e"])
            await table.PutAsync(key, 300 * 1024);
        await table.RefusesWriteAsync();
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task Reads_cost_half_where_consistency_is_not_asked_for(bool http)
    {
        await using var table = await CapacityTable.StartAsync(http, 5, 20);
        await table.PutAsync("a", 8193);
        const string Consistent = """{"TableName":"t-1","Key":{"p":{"S":"a"}},"ConsistentRead":true}""";
        const string Eventual = """{"TableName":"t-1","Key":{"p":{"S":"a"}}}""";
        await table.Bench.CallAsync("GetItem", Consistent);
        await table.Bench.CallAsync("GetItem", Eventual);
        // 5 less 3 less 1.5 leaves half a unit: enough for what is not there.
        await table.RefusesAsync("GetItem", Eventual, Exceeded, ReadExceeded);
        await table.Bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"none"}}}""");
        await table.RefusesAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"none"}}}""", Exceeded, ReadExceeded);
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task An_index_without_capacity_stands_in_the_way_of_the_table(bool http)
    {
        await using var table = await CapacityTable.StartAsync(http, $$"""
            {{CapacityTable.Provisioned(10, 10)}},"GlobalSecondaryIndexes":[{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],
             "Projection":{"ProjectionType":"ALL"},{{CapacityTable.Provisioned(1, 1)}}}]
            """, """,{"AttributeName":"g","AttributeType":"S"}""");
        const string InIndex = ""","g":{"S":"x"}""";
        await table.Bench.CallAsync("PutItem", CapacityTable.Put("a", 10, InIndex));
        await table.RefusesAsync("PutItem", CapacityTable.Put("b", 10, InIndex), Exceeded, "IndexWriteProvisionedThroughputExceeded", $"{CapacityTable.Arn}/index/by-g");
        Assert.Equal(
            $"{Exceeded}: The level of configured provisioned throughput for one or more global secondary indexes of the table was exceeded. "
            + "Consider increasing your provisioning level for the under-provisioned global secondary indexes with the UpdateTable API",
            await table.Bench.ErrorAsync("PutItem", CapacityTable.Put("b", 10, InIndex)));
        Assert.Null((await table.Bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"b"}}}"""))["Item"]);
        // The refused ones took nothing of the table: 9 of 10 are left.
        for (var i = 0; i < 9; i++)
            await table.PutAsync("c");
        await table.RefusesWriteAsync();
        const string Query = """{"TableName":"t-1","IndexName":"by-g","KeyConditionExpression":"g = :g","ExpressionAttributeValues":{":g":{"S":"x"}}}""";
        await table.Bench.CallAsync("Query", Query);
        await table.Bench.CallAsync("Query", Query);
        await table.RefusesAsync("Query", Query, Exceeded, "IndexReadProvisionedThroughputExceeded", $"{CapacityTable.Arn}/index/by-g");
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_failed_condition_costs_and_is_not_even_tested_without_capacity(bool http)
    {
        await using var table = await CapacityTable.StartAsync(http, 5, 1);
        const string IfNew = """{"TableName":"t-1","Item":{"p":{"S":"a"}},"ConditionExpression":"attribute_not_exists(p)"}""";
        await table.Bench.CallAsync("PutItem", IfNew);
        await table.RefusesAsync("PutItem", IfNew, Exceeded, "TableWriteProvisionedThroughputExceeded");
        table.Pass(TimeSpan.FromSeconds(1));
        Assert.StartsWith("ConditionalCheckFailedException", await table.Bench.ErrorAsync("PutItem", IfNew), StringComparison.Ordinal);
        await table.RefusesWriteAsync();
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task A_scan_reads_as_many_items_as_are_paid_for(bool http)
    {
        await using var table = await CapacityTable.StartAsync(http, 2, 12);
        foreach (var key in (string[])["a", "b", "c"])
            await table.PutAsync(key, 4096);
        var page = await table.Bench.CallAsync("Scan", """{"TableName":"t-1","ConsistentRead":true}""");
        Assert.Equal(2, page["Count"]!.GetValue<int>());
        var rest = $$"""{"TableName":"t-1","ConsistentRead":true,"ExclusiveStartKey":{{page["LastEvaluatedKey"]!.ToJsonString()}}}""";
        await table.RefusesAsync("Scan", rest, Exceeded, ReadExceeded);
        table.Pass(TimeSpan.FromSeconds(1));
        var last = await table.Bench.CallAsync("Scan", rest);
        Assert.Equal((1, null), (last["Count"]!.GetValue<int>(), last["LastEvaluatedKey"]));
    }

    [Theory, ClassData(typeof(BothTransports))]
    public async Task More_capacity_counts_from_its_change_on(bool http)
    {
        await using var table = await CapacityTable.StartAsync(http, 1, 1);
        await table.PutAsync("a");
        await table.Bench.CallAsync("UpdateTable", $$"""{"TableName":"t-1",{{CapacityTable.Provisioned(1, 10)}}}""");
        await table.RefusesWriteAsync();
        table.Pass(TimeSpan.FromSeconds(1));
        await table.PutAsync("a", 10 * 1024);
        await table.RefusesWriteAsync();
    }
}
