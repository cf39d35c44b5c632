namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Quotas.</summary>
public sealed class DescribeLimitsTests
{
    [Fact]
    public async Task Tells_the_default_quotas()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        Assert.Equal("""{"AccountMaxReadCapacityUnits":80000,"AccountMaxWriteCapacityUnits":80000,"TableMaxReadCapacityUnits":40000,"TableMaxWriteCapacityUnits":40000}""",
            (await bench.CallAsync("DescribeLimits", "{}")).ToJsonString());
    }
}
