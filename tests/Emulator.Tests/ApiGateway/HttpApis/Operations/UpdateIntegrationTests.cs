namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class UpdateIntegrationTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Changes_what_is_given_and_leaves_the_rest()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var id = await bench.IntegrationAsync(api, Function);

        var changed = await bench.DoAsync("PATCH", $"/apis/{api}/integrations/{id}", """{"payloadFormatVersion":"1.0"}""");

        Assert.Equal(("1.0", Function), ((string?)changed["payloadFormatVersion"], (string?)changed["integrationUri"]));
        Assert.Contains("tlsConfig", (await bench.RefusedAsync("PATCH", $"/apis/{api}/integrations/{id}", """{"tlsConfig":{"serverNameToVerify":"a"}}""")).Text, StringComparison.Ordinal);
    }
}
