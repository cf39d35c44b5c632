namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class UpdateStageTests
{
    [Fact]
    public async Task Shows_another_deployment()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var one = await bench.FunctionAsync("one", "return async () => 'one';");
        var two = await bench.FunctionAsync("two", "return async () => 'two';");
        var api = await bench.ApiAsync();
        var integration = await bench.IntegrationAsync(api, one);
        await bench.RouteAsync(api, "GET /a", integration);
        var first = await bench.DoAsync("POST", $"/apis/{api}/deployments", "{}");
        await bench.DoAsync("POST", $"/apis/{api}/stages", $$"""{"stageName":"dev","deploymentId":"{{first["deploymentId"]}}"}""");
        await bench.DoAsync("PATCH", $"/apis/{api}/integrations/{integration}", $$"""{"integrationUri":"{{two}}"}""");
        Assert.Equal("one", (await bench.CallAsync(api, "GET", "/dev/a")).Body);

        var second = await bench.DoAsync("POST", $"/apis/{api}/deployments", "{}");
        await bench.DoAsync("PATCH", $"/apis/{api}/stages/dev", $$"""{"deploymentId":"{{second["deploymentId"]}}"}""");

        Assert.Equal("two", (await bench.CallAsync(api, "GET", "/dev/a")).Body);
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("PATCH", $"/apis/{api}/stages/dev", """{"deploymentId":"none"}""")).Code);
    }
}
