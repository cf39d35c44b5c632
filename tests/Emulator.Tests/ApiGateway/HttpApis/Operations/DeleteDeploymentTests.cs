namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class DeleteDeploymentTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Removes_a_deployment_that_no_stage_shows()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, Function));
        var id = (string?)(await bench.DoAsync("POST", $"/apis/{api}/deployments", """{"description":"first"}"""))["deploymentId"];

        await bench.DoAsync("POST", $"/apis/{api}/stages", $$"""{"stageName":"dev","deploymentId":"{{id}}"}""");
        Assert.Contains("Active stages", (await bench.RefusedAsync("DELETE", $"/apis/{api}/deployments/{id}")).Text, StringComparison.Ordinal);

        await bench.DoAsync("DELETE", $"/apis/{api}/stages/dev");
        await bench.DoAsync("DELETE", $"/apis/{api}/deployments/{id}");

        Assert.Equal("NotFoundException", (await bench.RefusedAsync("GET", $"/apis/{api}/deployments/{id}")).Code);
    }
}
