namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class UpdateAuthorizerTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Changes_what_is_given_and_leaves_the_rest()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var id = (await bench.DoAsync("POST", $"/apis/{api}/authorizers", $$"""{"name":"f","authorizerType":"REQUEST","authorizerUri":"{{Function}}","authorizerPayloadFormatVersion":"2.0"}"""))["authorizerId"];

        var changed = await bench.DoAsync("PATCH", $"/apis/{api}/authorizers/{id}", """{"name":"g","identitySource":["$context.routeKey"],"authorizerResultTtlInSeconds":5}""");

        Assert.Equal(("g", 5, Function), ((string?)changed["name"], (int?)changed["authorizerResultTtlInSeconds"], (string?)changed["authorizerUri"]));
        Assert.Equal("NotFoundException", (await bench.RefusedAsync("PATCH", $"/apis/{api}/authorizers/none", "{}")).Code);
    }
}
