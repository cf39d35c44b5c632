namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class GetAuthorizersTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Shows_all_authorizers()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var id = (await bench.DoAsync("POST", $"/apis/{api}/authorizers", $$"""{"name":"f","authorizerType":"REQUEST","authorizerUri":"{{Function}}","authorizerPayloadFormatVersion":"2.0"}"""))["authorizerId"];

        Assert.Equal([(string?)id], (await bench.DoAsync("GET", $"/apis/{api}/authorizers"))["items"]?.AsArray().Select(item => (string?)item?["authorizerId"]) ?? []);
    }
}
