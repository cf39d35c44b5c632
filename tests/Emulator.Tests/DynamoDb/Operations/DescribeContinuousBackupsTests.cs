namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Describing backups.</summary>
public sealed class DescribeContinuousBackupsTests
{
    [Fact]
    public async Task Is_off_at_first()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        Assert.Equal("""{"ContinuousBackupsDescription":{"ContinuousBackupsStatus":"ENABLED","PointInTimeRecoveryDescription":{"PointInTimeRecoveryStatus":"DISABLED"}}}""",
            (await bench.CallAsync("DescribeContinuousBackups", """{"TableName":"t-1"}""")).ToJsonString());
        Assert.Equal("TableNotFoundException: Table not found: none", await bench.ErrorAsync("DescribeContinuousBackups", """{"TableName":"none"}"""));
    }
}
