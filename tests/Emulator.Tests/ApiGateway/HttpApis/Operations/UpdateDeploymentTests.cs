namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class UpdateDeploymentTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Describes_a_deployment_anew()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, Function));
        var id = (string?)(await bench.DoAsync("POST", $"/apis/{api}/deployments", """{"description":"first"}"""))["deploymentId"];

        Assert.Equal("second", (string?)(await bench.DoAsync("PATCH", $"/apis/{api}/deployments/{id}", """{"description":"second"}"""))["description"]);
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("PATCH", $"/apis/{api}/deployments/none", "{}")).Code);
    }
}
