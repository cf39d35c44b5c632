namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class CreateRouteTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Makes_a_route_of_a_well_formed_key_once()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var integration = await bench.IntegrationAsync(api, Function);

        var route = await bench.DoAsync("POST", $"/apis/{api}/routes", $$"""{"routeKey":"GET /a/{id}","target":"integrations/{{integration}}"}""");

        Assert.Equal("NONE", (string?)route["authorizationType"]);
        Assert.False((bool?)route["apiKeyRequired"]);
        Assert.Equal(("ConflictException", "Route with key GET /a/{id} already exists for this API"), await bench.RefusedAsync("POST", $"/apis/{api}/routes", """{"routeKey":"GET /a/{id}"}"""));
        foreach (var key in new[] { "GET", "GET a", "get /a", "FETCH /a", "GET /a/{b+}/c", "GET /a/{b", "" })
        {
            Assert.Contains("The provided route key is not formatted properly", (await bench.RefusedAsync("POST", $"/apis/{api}/routes", $$"""{"routeKey":"{{key}}"}""")).Text, StringComparison.Ordinal);
        }
        Assert.Contains("integrations/none", (await bench.RefusedAsync("POST", $"/apis/{api}/routes", """{"routeKey":"GET /b","target":"integrations/none"}""")).Text, StringComparison.Ordinal);
        Assert.Contains("apiKeyRequired", (await bench.RefusedAsync("POST", $"/apis/{api}/routes", """{"routeKey":"GET /b","apiKeyRequired":true}""")).Text, StringComparison.Ordinal);
        Assert.Contains("requires a valid JWT authorizer", (await bench.RefusedAsync("POST", $"/apis/{api}/routes", """{"routeKey":"GET /b","authorizationType":"JWT"}""")).Text, StringComparison.Ordinal);
        Assert.Contains("Authorization Scopes are only valid", (await bench.RefusedAsync("POST", $"/apis/{api}/routes", """{"routeKey":"GET /b","authorizationScopes":["a"]}""")).Text, StringComparison.Ordinal);
    }
}
