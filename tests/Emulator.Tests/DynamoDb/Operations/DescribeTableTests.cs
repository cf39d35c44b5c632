namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Describing tables.</summary>
public sealed class DescribeTableTests
{
    [Fact]
    public async Task Counts_items_and_bytes_of_table_and_index()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.CallAsync("UpdateTable", """
            {"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"g","AttributeType":"S"}],"GlobalSecondaryIndexUpdates":[
             {"Create":{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"KEYS_ONLY"}}}]}
            """);
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"g":{"S":"xy"},"v":{"S":"12345"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"b"},"n":{"N":"12"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"c"}}""");
        await bench.CallAsync("DeleteItem", """{"TableName":"t-1","Key":{"p":{"S":"c"}}}""");
        var table = (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]!;
        // a: p+a, g+xy, v+12345 = 2+3+6; b: p+b, n+12 = 2+1+2 bytes for two digits.
        Assert.Equal((2, 16), (table["ItemCount"]!.GetValue<int>(), table["TableSizeBytes"]!.GetValue<int>()));
        var index = table["GlobalSecondaryIndexes"]![0]!;
        Assert.Equal((1, 5, "ACTIVE"), (index["ItemCount"]!.GetValue<int>(), index["IndexSizeBytes"]!.GetValue<int>(), index["IndexStatus"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Names_the_table_it_does_not_know()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        Assert.Equal("ResourceNotFoundException: Requested resource not found: Table: none not found", await bench.ErrorAsync("DescribeTable", """{"TableName":"none"}"""));
    }
}
