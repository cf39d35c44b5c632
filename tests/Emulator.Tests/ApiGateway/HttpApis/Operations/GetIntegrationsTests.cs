namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetIntegrationsTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Shows_all_integrations()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        string[] ids = [await bench.IntegrationAsync(api, Function), await bench.IntegrationAsync(api, Function)];

        Assert.Equal(ids.Order(StringComparer.Ordinal), (await bench.DoAsync("GET", $"/apis/{api}/integrations"))["items"]?.AsArray().Select(item => (string?)item?["integrationId"]) ?? []);
    }
}
