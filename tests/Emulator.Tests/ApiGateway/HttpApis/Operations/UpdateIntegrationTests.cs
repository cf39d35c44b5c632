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
        Assert.Null(changed["requestParameters"]);
        Assert.Contains("tlsConfig", (await bench.RefusedAsync("PATCH", $"/apis/{api}/integrations/{id}", """{"tlsConfig":{"serverNameToVerify":"a"}}""")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mappings_given_empty_are_taken_out_and_others_stay()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var id = await bench.IntegrationAsync(api, Function, members: ""","requestParameters":{"append:header.x-a":"1","append:header.x-b":"2"},"responseParameters":{"200":{"append:header.x-c":"3"},"404":{"overwrite:statuscode":"410"}}""");

        var changed = await bench.DoAsync("PATCH", $"/apis/{api}/integrations/{id}", """{"requestParameters":{"append:header.x-a":"","append:header.x-d":"4"},"responseParameters":{"200":{}}}""");

        Assert.Equal("""{"append:header.x-b":"2","append:header.x-d":"4"}""", changed["requestParameters"]?.ToJsonString());
        Assert.Equal("""{"404":{"overwrite:statuscode":"410"}}""", changed["responseParameters"]?.ToJsonString());
    }
}
