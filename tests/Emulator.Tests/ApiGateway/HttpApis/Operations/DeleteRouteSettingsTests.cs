namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class DeleteRouteSettingsTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Leaves_the_route_to_the_stages_own_settings()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, Function));
        await bench.StageAsync(api, "dev", ""","routeSettings":{"GET /a":{"throttlingRateLimit":1,"throttlingBurstLimit":1}} """);

        await bench.DoAsync("DELETE", $"/apis/{api}/stages/dev/routesettings/{Uri.EscapeDataString("GET /a")}");

        Assert.Empty((await bench.DoAsync("GET", $"/apis/{api}/stages/dev"))["routeSettings"]?.AsObject() ?? []);
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("DELETE", $"/apis/{api}/stages/dev/routesettings/{Uri.EscapeDataString("GET /a")}")).Code);
    }
}
