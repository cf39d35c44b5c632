namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetAuthorizerTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Shows_an_authorizer()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var id = (await bench.DoAsync("POST", $"/apis/{api}/authorizers", $$"""{"name":"f","authorizerType":"REQUEST","authorizerUri":"{{Function}}","authorizerPayloadFormatVersion":"2.0"}"""))["authorizerId"];

        Assert.Equal("f", (string?)(await bench.DoAsync("GET", $"/apis/{api}/authorizers/{id}"))["name"]);
        Assert.Equal(("NotFoundException", "Invalid Authorizer identifier specified none"), await bench.RefusedAsync("GET", $"/apis/{api}/authorizers/none"));
    }
}
