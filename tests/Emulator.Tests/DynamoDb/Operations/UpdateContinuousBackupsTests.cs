namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Turning backups on.</summary>
public sealed class UpdateContinuousBackupsTests
{
    [Fact]
    public async Task Records_point_in_time_recovery()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        var answer = await bench.CallAsync("UpdateContinuousBackups", """{"TableName":"t-1","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true}}""");
        var recovery = answer["ContinuousBackupsDescription"]!["PointInTimeRecoveryDescription"]!;
        Assert.Equal("ENABLED", recovery["PointInTimeRecoveryStatus"]!.GetValue<string>());
        Assert.Equal(35, recovery["RecoveryPeriodInDays"]!.GetValue<int>());
        answer = await bench.CallAsync("UpdateContinuousBackups", """{"TableName":"t-1","PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":false}}""");
        Assert.Equal("DISABLED", answer["ContinuousBackupsDescription"]!["PointInTimeRecoveryDescription"]!["PointInTimeRecoveryStatus"]!.GetValue<string>());
    }
}
