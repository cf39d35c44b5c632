namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class ResetAuthorizersCacheTests
{
    [Fact]
    public async Task Has_the_function_asked_again()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var guard = await bench.FunctionAsync("guard", "let n = 0; return async () => ({ isAuthorized: true, context: { asked: ++n } });");
        var echo = await bench.FunctionAsync("echo", "return async event => event.requestContext.authorizer.lambda.asked;");
        var api = await bench.ApiAsync();
        var id = (await bench.DoAsync("POST", $"/apis/{api}/authorizers", $$"""{"name":"f","authorizerType":"REQUEST","authorizerUri":"{{guard}}","authorizerPayloadFormatVersion":"2.0","enableSimpleResponses":true,"identitySource":["$request.header.a"]}"""))["authorizerId"];
        await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, echo), $""","authorizationType":"CUSTOM","authorizerId":"{id}" """);
        await bench.StageAsync(api);
        foreach (var _ in new[] { 1, 2 }) Assert.Equal("1", (await bench.CallAsync(api, "GET", "/a", null, ("a", "x"))).Body);

        await bench.DoAsync("DELETE", $"/apis/{api}/stages/$default/cache/authorizers");

        Assert.Equal("2", (await bench.CallAsync(api, "GET", "/a", null, ("a", "x"))).Body);
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("DELETE", $"/apis/{api}/stages/none/cache/authorizers")).Code);
    }
}
