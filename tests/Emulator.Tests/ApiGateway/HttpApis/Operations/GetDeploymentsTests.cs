namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetDeploymentsTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Shows_what_was_deployed_by_hand_and_what_a_stage_deployed_last()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, Function));
        var id = (string?)(await bench.DoAsync("POST", $"/apis/{api}/deployments", """{"description":"first"}"""))["deploymentId"];

        await bench.StageAsync(api);
        await bench.DoAsync("PATCH", $"/apis/{api}", """{"name":"b"}""");

        var items = (await bench.DoAsync("GET", $"/apis/{api}/deployments"))["items"]?.AsArray() ?? [];

        Assert.Equal(2, items.Count);
        Assert.False((bool?)items.Single(item => (string?)item?["deploymentId"] == id)?["autoDeployed"]);
        Assert.True((bool?)items.Single(item => (string?)item?["deploymentId"] != id)?["autoDeployed"]);
    }
}
