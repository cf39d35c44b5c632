namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetIntegrationTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Shows_an_integration()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var id = await bench.IntegrationAsync(api, Function);

        Assert.Equal(Function, (string?)(await bench.DoAsync("GET", $"/apis/{api}/integrations/{id}"))["integrationUri"]);
        Assert.Equal(("NotFoundException", "Invalid Integration identifier specified none"), await bench.RefusedAsync("GET", $"/apis/{api}/integrations/none"));
    }
}
