namespace Acinaces.Emulator.Tests.DynamoDb.Operations;

/// <summary>Endpoint discovery.</summary>
public sealed class DescribeEndpointsTests
{
    [Fact]
    public async Task Names_one_endpoint()
    {
        await using var bench = await DynamoDbBench.StartAsync();
        var endpoint = Assert.Single((await bench.CallAsync("DescribeEndpoints", "{}"))["Endpoints"]!.AsArray())!;
        Assert.Equal(1440, endpoint["CachePeriodInMinutes"]!.GetValue<long>());
        Assert.False(string.IsNullOrEmpty(endpoint["Address"]!.GetValue<string>()));
    }
}
