namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class DeleteAuthorizerTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Removes_an_authorizer_that_no_route_uses()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var id = (await bench.DoAsync("POST", $"/apis/{api}/authorizers", $$"""{"name":"f","authorizerType":"REQUEST","authorizerUri":"{{Function}}","authorizerPayloadFormatVersion":"2.0"}"""))["authorizerId"];
        var route = await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, Function), $""","authorizationType":"CUSTOM","authorizerId":"{id}" """);
        Assert.Equal("ConflictException", (await bench.RefusedAsync("DELETE", $"/apis/{api}/authorizers/{id}")).Code);

        await bench.DoAsync("PATCH", $"/apis/{api}/routes/{route}", """{"authorizationType":"NONE"}""");
        await bench.DoAsync("DELETE", $"/apis/{api}/authorizers/{id}");

        Assert.Equal("NotFoundException", (await bench.RefusedAsync("GET", $"/apis/{api}/authorizers/{id}")).Code);
    }
}
