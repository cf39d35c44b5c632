namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Deleting tables.</summary>
public sealed class DeleteTableTests
{
    [Fact]
    public async Task Deletes_the_table_with_its_items()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.PutAsync("t-1", """{"p":{"S":"a"}}""");
        Assert.Equal("DELETING", (await bench.CallAsync("DeleteTable", """{"TableName":"t-1"}"""))["TableDescription"]!["TableStatus"]!.GetValue<string>());
        Assert.Equal("ResourceNotFoundException: Requested resource not found: Table: t-1 not found", await bench.ErrorAsync("DeleteTable", """{"TableName":"t-1"}"""));
        await bench.CreateAsync("t-1");
        Assert.Equal("{}", (await bench.CallAsync("GetItem", """{"TableName":"t-1","Key":{"p":{"S":"a"}}}""")).ToJsonString());
    }

    [Fact]
    public async Task Keeps_a_protected_table()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1", null, ""","DeletionProtectionEnabled":true""");
        Assert.StartsWith("ValidationException: Resource cannot be deleted as it is currently protected against deletion.", await bench.ErrorAsync("DeleteTable", """{"TableName":"t-1"}"""));
        await bench.CallAsync("UpdateTable", """{"TableName":"t-1","DeletionProtectionEnabled":false}""");
        await bench.CallAsync("DeleteTable", """{"TableName":"t-1"}""");
    }
}
