using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

public sealed class ParameterMappingTests
{
    private const string Echo = "return async event => event;";

    [Fact]
    public async Task A_function_sees_the_request_as_it_was_changed()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var mappings = new JsonObject
        {
            ["append:header.x-tenant"] = "$request.header.X-Owner",
            ["overwrite:header.x-trace"] = "${context.stage}-${request.path.id}-${stageVariables.desk}",
            ["remove:header.x-owner"] = "''",
            ["append:header.x-absent"] = "$request.header.x-nothing",
            ["append:header.x-symbol"] = "$request.body.legs[1].symbol",
            ["append:header.x-size"] = "$request.body.size",
            ["append:querystring.page"] = "$request.querystring.p",
            ["overwrite:querystring.sort"] = "up & down",
            ["remove:querystring.p"] = "''",
            ["overwrite:path"] = "/orders${request.path}",
        };
        var function = await bench.FunctionAsync("fn", Echo);
        await bench.RouteAsync(api, "POST /v1/{id}", await bench.IntegrationAsync(api, function, members: $",\"requestParameters\":{mappings.ToJsonString()}"));
        await bench.StageAsync(api, members: ""","stageVariables":{"desk":"7"}""");

        var seen = (await bench.CallAsync(api, "POST", "/v1/a?p=1&p=2&sort=none&k=v", """{"legs":[{"symbol":"BTC"},{"symbol":"ETH"}],"size":1.50}""", ("X-Owner", "anna"), ("X-Tenant", "demo"))).Json;

        var headers = seen["headers"]!;
        Assert.Equal(("demo,anna", "$default-a-7", "ETH", "1.50"), ((string?)headers["x-tenant"], (string?)headers["x-trace"], (string?)headers["x-symbol"], (string?)headers["x-size"]));
        Assert.Null(headers["x-owner"]);
        Assert.Null(headers["x-absent"]);
        Assert.Equal("k=v|page=1,2|sort=up & down", string.Join("|", seen["queryStringParameters"]!.AsObject().OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}")));
        Assert.Equal("k=v&page=1%2C2&sort=up%20%26%20down", (string?)seen["rawQueryString"]);
        Assert.Equal(("/orders/v1/a", "POST /v1/{id}"), ((string?)seen["rawPath"], (string?)seen["routeKey"]));
    }

    [Fact]
    public async Task An_endpoint_is_called_at_the_path_that_a_mapping_says()
    {
        using var endpoint = new EchoEndpoint();
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        var integration = await bench.DoAsync("POST", $"/apis/{api}/integrations", $$"""{"integrationType":"HTTP_PROXY","integrationMethod":"GET","integrationUri":"{{endpoint.Url}}/a","requestParameters":{"overwrite:path":"$request.path","append:header.x-a":"$request.querystring.a"} }""");
        await bench.RouteAsync(api, "ANY /{proxy+}", (string?)integration["integrationId"] ?? "");
        await bench.StageAsync(api, "dev");

        var seen = (await bench.CallAsync(api, "POST", "/dev/b/c%20d?a=1", "")).Json;

        Assert.Equal(("GET", "/b/c%20d?a=1", "1"), ((string?)seen["method"], (string?)seen["url"], (string?)seen["headers"]?["x-a"]));
        // HTTP cannot carry such a header.
        Assert.Equal(400, (int)(await bench.CallAsync(api, "POST", "/dev/b?a=x%0D%0Ay", "")).Status);
    }

    [Fact]
    public async Task The_caller_gets_the_answer_as_it_was_changed_for_its_status()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        const string Code = "return async event => ({ statusCode: Number(event.rawPath.slice(1)), headers: { 'X-A': '1', 'X-B': '2', 'content-type': 'application/json' }, cookies: ['c=1'], body: '{\"error\":{\"code\":17}}' });";
        const string Mappings =
            """
            ,"responseParameters":{
              "500":{"overwrite:statuscode":"403","append:header.x-code":"$response.body.error.code","remove:header.x-a":"''","overwrite:header.x-b":"${response.header.X-A}/${context.routeKey}"},
              "404":{"overwrite:statuscode":"$response.header.x-a"}}
            """;
        await bench.RouteAsync(api, "GET /{status}", await bench.IntegrationAsync(api, await bench.FunctionAsync("fn", Code), members: Mappings));
        await bench.StageAsync(api);

        var changed = await bench.CallAsync(api, "GET", "/500");
        var left = await bench.CallAsync(api, "GET", "/201");
        var broken = await bench.CallAsync(api, "GET", "/404");

        Assert.Equal((403, null, "1/GET /{status}", "17", "c=1"), ((int)changed.Status, changed.Header("X-A"), changed.Header("X-B"), changed.Header("x-code"), changed.Header("Set-Cookie")));
        Assert.Equal(("application/json", """{"error":{"code":17}}"""), (changed.Header("Content-Type"), changed.Body));
        Assert.Equal((201, "1", "2", null), ((int)left.Status, left.Header("X-A"), left.Header("X-B"), left.Header("x-code")));
        Assert.Equal((500, """{"message":"Internal Server Error"}"""), ((int)broken.Status, broken.Body));
    }
}
