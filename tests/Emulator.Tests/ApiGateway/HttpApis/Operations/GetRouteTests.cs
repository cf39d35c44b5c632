namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetRouteTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Shows_a_route()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var id = await bench.RouteAsync(api, "$default", await bench.IntegrationAsync(api, Function));

        Assert.Equal("$default", (string?)(await bench.DoAsync("GET", $"/apis/{api}/routes/{id}"))["routeKey"]);
        Assert.Equal(("NotFoundException", "Invalid Route identifier specified none"), await bench.RefusedAsync("GET", $"/apis/{api}/routes/none"));
    }
}
