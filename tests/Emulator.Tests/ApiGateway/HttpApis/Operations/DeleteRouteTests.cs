namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class DeleteRouteTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Removes_a_route()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var id = await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, Function));

        await bench.DoAsync("DELETE", $"/apis/{api}/routes/{id}");

        Assert.Equal("NotFoundException", (await bench.RefusedAsync("DELETE", $"/apis/{api}/routes/{id}")).Code);
    }
}
