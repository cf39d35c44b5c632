namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class CreateDeploymentTests
{
    [Fact]
    public async Task Copies_the_api_for_a_stage()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var function = await bench.FunctionAsync("fn", "return async event => event.routeKey;");
        var api = await bench.ApiAsync();
        Assert.Contains("no routes exist", (await bench.RefusedAsync("POST", $"/apis/{api}/deployments", "{}")).Text, StringComparison.Ordinal);
        await bench.DoAsync("POST", $"/apis/{api}/stages", """{"stageName":"dev"}""");
        var integration = await bench.IntegrationAsync(api, function);
        await bench.RouteAsync(api, "GET /a", integration);

        var made = await bench.DoAsync("POST", $"/apis/{api}/deployments", """{"stageName":"dev","description":"first"}""");
        await bench.RouteAsync(api, "GET /b", integration);

        Assert.Equal("DEPLOYED", (string?)made["deploymentStatus"]);
        Assert.Equal("GET /a", (await bench.CallAsync(api, "GET", "/dev/a")).Body);
        Assert.Equal(404, (int)(await bench.CallAsync(api, "GET", "/dev/b")).Status);
        await bench.StageAsync(api);
        Assert.Equal("BadRequestException", (await bench.RefusedAsync("POST", $"/apis/{api}/deployments", """{"stageName":"$default"}""")).Code);
    }
}
