namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class DeleteCorsConfigurationTests
{
    [Fact]
    public async Task Takes_the_configuration_away()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var id = await bench.ApiAsync(""","corsConfiguration":{"allowOrigins":["*"]} """);

        await bench.DoAsync("DELETE", $"/apis/{id}/cors");

        Assert.Null((await bench.DoAsync("GET", $"/apis/{id}"))["corsConfiguration"]);
    }
}
