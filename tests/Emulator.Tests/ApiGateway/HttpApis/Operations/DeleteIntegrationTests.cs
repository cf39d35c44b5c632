namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class DeleteIntegrationTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Removes_an_integration_that_no_route_uses()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var id = await bench.IntegrationAsync(api, Function);
        var route = await bench.RouteAsync(api, "GET /a", id);
        Assert.Equal("ConflictException", (await bench.RefusedAsync("DELETE", $"/apis/{api}/integrations/{id}")).Code);

        await bench.DoAsync("DELETE", $"/apis/{api}/routes/{route}");
        await bench.DoAsync("DELETE", $"/apis/{api}/integrations/{id}");

        Assert.Equal("NotFoundException", (await bench.RefusedAsync("GET", $"/apis/{api}/integrations/{id}")).Code);
    }
}
