namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class CreateAuthorizerTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Makes_authorizers_of_both_kinds_and_names_what_is_wrong()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var path = $"/apis/{api}/authorizers";

        var jwt = await bench.DoAsync("POST", path, """{"name":"j","authorizerType":"JWT","identitySource":["$request.header.Authorization"],"jwtConfiguration":{"audience":["a"],"issuer":"https://issuer.test"}}""");
        var function = await bench.DoAsync("POST", path, $$"""{"name":"f","authorizerType":"REQUEST","authorizerUri":"{{Function}}","authorizerPayloadFormatVersion":"2.0","identitySource":["$request.header.Authorization"],"enableSimpleResponses":true}""");

        Assert.Equal("https://issuer.test", (string?)jwt["jwtConfiguration"]?["issuer"]);
        Assert.Equal(300, (int?)function["authorizerResultTtlInSeconds"]);
        Assert.Contains("issuer", (await bench.RefusedAsync("POST", path, """{"name":"k","authorizerType":"JWT","identitySource":["$request.header.Authorization"],"jwtConfiguration":{"audience":["a"],"issuer":"http://issuer.test"}}""")).Text, StringComparison.Ordinal);
        Assert.Contains("Audience", (await bench.RefusedAsync("POST", path, """{"name":"k","authorizerType":"JWT","identitySource":["$request.header.Authorization"],"jwtConfiguration":{"issuer":"https://issuer.test"}}""")).Text, StringComparison.Ordinal);
        Assert.Contains("identitySource", (await bench.RefusedAsync("POST", path, $$"""{"name":"k","authorizerType":"REQUEST","authorizerUri":"{{Function}}","authorizerPayloadFormatVersion":"2.0","identitySource":["Authorization"]}""")).Text, StringComparison.Ordinal);
        Assert.Contains("identitySource", (await bench.RefusedAsync("POST", path, $$"""{"name":"k","authorizerType":"REQUEST","authorizerUri":"{{Function}}","authorizerPayloadFormatVersion":"2.0","authorizerResultTtlInSeconds":60}""")).Text, StringComparison.Ordinal);
        Assert.Contains("authorizerResultTtlInSeconds", (await bench.RefusedAsync("POST", path, $$"""{"name":"k","authorizerType":"REQUEST","authorizerUri":"{{Function}}","authorizerPayloadFormatVersion":"2.0","identitySource":["$request.header.A"],"authorizerResultTtlInSeconds":3601}""")).Text, StringComparison.Ordinal);
        Assert.Contains("must be unique", (await bench.RefusedAsync("POST", path, $$"""{"name":"f","authorizerType":"REQUEST","authorizerUri":"{{Function}}","authorizerPayloadFormatVersion":"2.0"}""")).Text, StringComparison.Ordinal);
        Assert.Contains("JWT, REQUEST", (await bench.RefusedAsync("POST", path, """{"name":"k","authorizerType":"TOKEN"}""")).Text, StringComparison.Ordinal);
    }
}
