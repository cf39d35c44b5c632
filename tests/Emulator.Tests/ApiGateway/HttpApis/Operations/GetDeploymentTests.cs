namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetDeploymentTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Shows_a_deployment()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, Function));
        var id = (string?)(await bench.DoAsync("POST", $"/apis/{api}/deployments", """{"description":"first"}"""))["deploymentId"];

        Assert.Equal("first", (string?)(await bench.DoAsync("GET", $"/apis/{api}/deployments/{id}"))["description"]);
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("GET", $"/apis/{api}/deployments/none")).Code);
    }
}
