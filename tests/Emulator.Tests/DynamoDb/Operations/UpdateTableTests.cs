namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Changing tables.</summary>
public sealed class UpdateTableTests
{
    [Fact]
    public async Task Fills_a_new_index_from_the_items_and_drops_it_again()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"},"g":{"S":"x"}}""");
        await bench.PutAsync("t-1", """{"p":{"S":"b"},"g":{"N":"1"}}""");
        await bench.CallAsync("UpdateTable", """
            {"TableName":"t-1","AttributeDefinitions":[{"AttributeName":"g","AttributeType":"S"}],"GlobalSecondaryIndexUpdates":[
             {"Create":{"IndexName":"by-g","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}}]}
            """);
        Assert.Equal("""[{"p":{"S":"a"},"g":{"S":"x"}}]""", (await bench.CallAsync("Scan", """{"TableName":"t-1","IndexName":"by-g"}"""))["Items"]!.ToJsonString());
        Assert.Equal("ValidationException: One or more parameter values were invalid: Type mismatch for Index Key g Expected: S Actual: N IndexName: by-g",
            await bench.ErrorAsync("PutItem", """{"TableName":"t-1","Item":{"p":{"S":"c"},"g":{"N":"1"}}}"""));
        var answer = await bench.CallAsync("UpdateTable", """{"TableName":"t-1","GlobalSecondaryIndexUpdates":[{"Delete":{"IndexName":"by-g"}}]}""");
        Assert.Equal("DELETING", answer["TableDescription"]!["GlobalSecondaryIndexes"]![0]!["IndexStatus"]!.GetValue<string>());
        Assert.Equal(2, answer["TableDescription"]!["AttributeDefinitions"]!.AsArray().Count);
        var table = (await bench.CallAsync("DescribeTable", """{"TableName":"t-1"}"""))["Table"]!;
        Assert.Null(table["GlobalSecondaryIndexes"]);
        Assert.Single(table["AttributeDefinitions"]!.AsArray());
    }

    [Fact]
    public async Task Changes_billing_and_throughput()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        var answer = await bench.CallAsync("UpdateTable", """{"TableName":"t-1","BillingMode":"PROVISIONED","ProvisionedThroughput":{"ReadCapacityUnits":3,"WriteCapacityUnits":4}}""");
        Assert.Equal("PROVISIONED", answer["TableDescription"]!["BillingModeSummary"]!["BillingMode"]!.GetValue<string>());
        Assert.Equal(3, answer["TableDescription"]!["ProvisionedThroughput"]!["ReadCapacityUnits"]!.GetValue<long>());
        Assert.StartsWith("ValidationException: The provisioned throughput for the table will not change.",
            await bench.ErrorAsync("UpdateTable", """{"TableName":"t-1","ProvisionedThroughput":{"ReadCapacityUnits":3,"WriteCapacityUnits":4}}"""));
        Assert.StartsWith("ValidationException: At least one of ProvisionedThroughput, BillingMode,", await bench.ErrorAsync("UpdateTable", """{"TableName":"t-1"}"""));
    }
}
