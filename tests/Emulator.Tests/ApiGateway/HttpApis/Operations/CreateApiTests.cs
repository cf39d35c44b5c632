namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class CreateApiTests
{
    [Fact]
    public async Task Makes_an_api_that_says_where_it_answers()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.DoAsync("POST", "/apis", """{"name":"trading","protocolType":"HTTP","description":"d","tags":{"team":"desk"}}""");

        Assert.Equal("trading", (string?)api["name"]);
        Assert.Equal("$request.method $request.path", (string?)api["routeSelectionExpression"]);
        Assert.Equal($"{bench.Aws.Host.Url}/_aws/execute-api/{api["apiId"]}", (string?)api["apiEndpoint"]);
        Assert.Equal("desk", (string?)api["tags"]?["team"]);
        Assert.EndsWith("Z", (string?)api["createdDate"], StringComparison.Ordinal);
        Assert.Equal(("BadRequestException", "Invalid protocol specified. Must be one of [HTTP, WEBSOCKET]"), await bench.RefusedAsync("POST", "/apis", """{"name":"a","protocolType":"FTP"}"""));
        Assert.Contains("WEBSOCKET", (await bench.RefusedAsync("POST", "/apis", """{"name":"a","protocolType":"WEBSOCKET"}""")).Text, StringComparison.Ordinal);
        Assert.Contains("disableSchemaValidation", (await bench.RefusedAsync("POST", "/apis", """{"name":"a","protocolType":"HTTP","disableSchemaValidation":true}""")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_route_integration_and_stage_of_a_target()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var function = await bench.FunctionAsync("fn", "return async () => 'quick';");

        var api = await bench.ApiAsync($""","target":"{function}" """);

        Assert.Equal("quick", (await bench.CallAsync(api, "PUT", "/any/where")).Body);
        var route = (await bench.DoAsync("GET", $"/apis/{api}/routes"))["items"]?[0];
        Assert.Equal("$default", (string?)route?["routeKey"]);
        Assert.True((bool?)route?["apiGatewayManaged"]);
        Assert.Equal("2.0", (string?)(await bench.DoAsync("GET", $"/apis/{api}/integrations"))["items"]?[0]?["payloadFormatVersion"]);
    }
}
