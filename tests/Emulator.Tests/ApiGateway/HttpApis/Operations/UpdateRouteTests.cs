namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class UpdateRouteTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Changes_what_is_given_and_leaves_the_rest()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var integration = await bench.IntegrationAsync(api, Function);
        var id = await bench.RouteAsync(api, "GET /a", integration);

        var changed = await bench.DoAsync("PATCH", $"/apis/{api}/routes/{id}", """{"routeKey":"GET /b","authorizationType":"AWS_IAM"}""");

        Assert.Equal(("GET /b", $"integrations/{integration}", "AWS_IAM"), ((string?)changed["routeKey"], (string?)changed["target"], (string?)changed["authorizationType"]));
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("PATCH", $"/apis/{api}/routes/none", "{}")).Code);
    }

    [Fact]
    public async Task Another_kind_of_authorization_leaves_nothing_of_the_one_before()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var authorizer = await bench.DoAsync("POST", $"/apis/{api}/authorizers", """{"name":"j","authorizerType":"JWT","identitySource":["$request.header.Authorization"],"jwtConfiguration":{"audience":["a"],"issuer":"https://issuer.test"}}""");
        var id = await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, Function), $""","authorizationType":"JWT","authorizerId":"{authorizer["authorizerId"]}","authorizationScopes":["s"] """);

        var open = await bench.DoAsync("PATCH", $"/apis/{api}/routes/{id}", """{"authorizationType":"NONE"}""");

        Assert.Equal(("NONE", null, null), ((string?)open["authorizationType"], (string?)open["authorizerId"], open["authorizationScopes"]));
    }
}
