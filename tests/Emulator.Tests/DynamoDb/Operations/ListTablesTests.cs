namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Naming tables.</summary>
public sealed class ListTablesTests
{
    [Fact]
    public async Task Pages_in_order()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        foreach (var name in new[] { "t-c", "t-a", "t-b" })
            await bench.CreateAsync(name);
        Assert.Equal("""{"TableNames":["t-a","t-b"],"LastEvaluatedTableName":"t-b"}""", (await bench.CallAsync("ListTables", """{"Limit":2}""")).ToJsonString());
        Assert.Equal("""{"TableNames":["t-c"]}""", (await bench.CallAsync("ListTables", """{"ExclusiveStartTableName":"t-b"}""")).ToJsonString());
        Assert.Equal("ValidationException: 1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 100",
            await bench.ErrorAsync("ListTables", """{"Limit":101}"""));
    }
}
