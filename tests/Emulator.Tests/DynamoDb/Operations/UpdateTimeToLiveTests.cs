namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Turning expiry on and off.</summary>
public sealed class UpdateTimeToLiveTests
{
    [Fact]
    public async Task Records_the_attribute()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        await bench.CreateAsync("t-1");
        await bench.CallAsync("UpdateTimeToLive", """{"TableName":"t-1","TimeToLiveSpecification":{"Enabled":true,"AttributeName":"expires"}}""");
        Assert.Equal("""{"TimeToLiveDescription":{"TimeToLiveStatus":"ENABLED","AttributeName":"expires"}}""",
            (await bench.CallAsync("DescribeTimeToLive", """{"TableName":"t-1"}""")).ToJsonString());
        Assert.Equal("ValidationException: TimeToLive is already enabled",
            await bench.ErrorAsync("UpdateTimeToLive", """{"TableName":"t-1","TimeToLiveSpecification":{"Enabled":true,"AttributeName":"expires"}}"""));
        await bench.CallAsync("UpdateTimeToLive", """{"TableName":"t-1","TimeToLiveSpecification":{"Enabled":false,"AttributeName":"expires"}}""");
        Assert.Equal("ValidationException: TimeToLive is already disabled",
            await bench.ErrorAsync("UpdateTimeToLive", """{"TableName":"t-1","TimeToLiveSpecification":{"Enabled":false,"AttributeName":"expires"}}"""));
    }
}
