namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Describing expiry.</summary>
public sealed class DescribeTimeToLiveTests
{
    [Fact]
    public async Task Is_off_at_first()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        Assert.Equal("""{"TimeToLiveDescription":{"TimeToLiveStatus":"DISABLED"}}""", (await bench.CallAsync("DescribeTimeToLive", """{"TableName":"t-1"}""")).ToJsonString());
    }
}
