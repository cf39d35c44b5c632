namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetRoutesTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Shows_the_routes_of_one_api()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var (api, other) = (await bench.ApiAsync(), await bench.ApiAsync());
        var id = await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, Function));

        Assert.Equal([id], (await bench.DoAsync("GET", $"/apis/{api}/routes"))["items"]?.AsArray().Select(route => (string?)route?["routeId"]) ?? []);
        Assert.Empty((await bench.DoAsync("GET", $"/apis/{other}/routes"))["items"]?.AsArray() ?? []);
    }
}
