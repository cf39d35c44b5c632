namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class CreateStageTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Makes_a_stage_that_shows_a_deployment_or_every_change()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, Function));

        var auto = await bench.StageAsync(api);
        var bare = await bench.DoAsync("POST", $"/apis/{api}/stages", """{"stageName":"dev","stageVariables":{"a":"b"}}""");

        Assert.Equal($"Successfully deployed stage with deployment ID '{auto["deploymentId"]}'", (string?)auto["lastDeploymentStatusMessage"]);
        Assert.Null(bare["deploymentId"]);
        Assert.Equal("b", (string?)bare["stageVariables"]?["a"]);
        Assert.Equal("ConflictException", (await bench.RefusedAsync("POST", $"/apis/{api}/stages", """{"stageName":"dev"}""")).Code);
        Assert.Contains("stageName", (await bench.RefusedAsync("POST", $"/apis/{api}/stages", """{"stageName":"a/b"}""")).Text, StringComparison.Ordinal);
        Assert.Contains("accessLogSettings", (await bench.RefusedAsync("POST", $"/apis/{api}/stages", """{"stageName":"x","accessLogSettings":{"format":"$context.requestId"}}""")).Text, StringComparison.Ordinal);
        Assert.Contains("deploymentId", (await bench.RefusedAsync("POST", $"/apis/{api}/stages", $$"""{"stageName":"x","autoDeploy":true,"deploymentId":"{{auto["deploymentId"]}}"}""")).Text, StringComparison.Ordinal);
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("POST", $"/apis/{api}/stages", """{"stageName":"x","routeSettings":{"GET /b":{}}}""")).Code);
    }
}
