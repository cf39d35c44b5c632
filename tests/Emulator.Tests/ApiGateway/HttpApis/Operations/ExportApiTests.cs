using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class ExportApiTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    [Fact]
    public async Task Writes_the_api_as_the_service_does()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync(""","version":"1","tags":{"team":"a"}""");
        var integration = await bench.IntegrationAsync(api, Function, members: ""","timeoutInMillis":500""");
        await bench.RouteAsync(api, "GET /items/{id}", integration);
        await bench.RouteAsync(api, "$default", integration);

        var document = await ExportAsync(bench, api);

        Assert.Equal(("3.0.1", "a", "1"), ((string?)document["openapi"], (string?)document["info"]?["title"], (string?)document["info"]?["version"]));
        Assert.Equal($$"""[{"url":"{{bench.Aws.Host.Url}}/_aws/execute-api/{{api}}/{basePath}","variables":{"basePath":{"default":""} } }]""".Replace(" ", "", StringComparison.Ordinal), document["servers"]?.ToJsonString());
        Assert.Equal("""[{"name":"team","x-amazon-apigateway-tag-value":"a"}]""", document["tags"]?.ToJsonString());
        var item = document["paths"]?["/items/{id}"];
        Assert.Equal($$"""{"payloadFormatVersion":"2.0","type":"aws_proxy","httpMethod":"POST","uri":"{{Function}}","connectionType":"INTERNET","timeoutInMillis":500}""", item?["get"]?["x-amazon-apigateway-integration"]?.ToJsonString());
        Assert.Equal("""{"default":{"description":"Default response for GET /items/{id}"}}""", item?["get"]?["responses"]?.ToJsonString());
        Assert.Equal("""[{"name":"id","in":"path","description":"Generated path parameter for id","required":true,"schema":{"type":"string"}}]""", item?["parameters"]?.ToJsonString());
        Assert.True((bool?)document["paths"]?["/$default"]?["x-amazon-apigateway-any-method"]?["isDefaultRoute"]);
        Assert.Equal("1.0", (string?)document["x-amazon-apigateway-importexport-version"]);
    }

    [Fact]
    public async Task An_import_of_the_export_is_the_same_api_again()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync(""","description":"d","version":"2","corsConfiguration":{"allowOrigins":["https://a.test"],"maxAge":9},"disableExecuteApiEndpoint":true""");
        var token = (string?)(await bench.DoAsync("POST", $"/apis/{api}/authorizers", """{"name":"jwt","authorizerType":"JWT","identitySource":["$request.header.Authorization"],"jwtConfiguration":{"audience":["a","b"],"issuer":"https://i.test"}}"""))["authorizerId"];
        var function = (string?)(await bench.DoAsync("POST", $"/apis/{api}/authorizers", $$"""{"name":"fn","authorizerType":"REQUEST","authorizerUri":"{{Function}}","authorizerPayloadFormatVersion":"1.0","identitySource":["$request.header.a","$context.stage"],"authorizerResultTtlInSeconds":11}"""))["authorizerId"];
        var proxy = (string?)(await bench.DoAsync("POST", $"/apis/{api}/integrations", """{"integrationType":"HTTP_PROXY","integrationMethod":"ANY","integrationUri":"http://localhost:9/{proxy}","requestParameters":{"append:header.x-a":"$request.path.proxy"},"responseParameters":{"500":{"overwrite:statuscode":"403"}}}"""))["integrationId"] ?? "";
        await bench.RouteAsync(api, "ANY /all/{proxy+}", proxy, $$""","authorizationType":"JWT","authorizerId":"{{token}}","authorizationScopes":["read","write"],"operationName":"op" """);
        await bench.RouteAsync(api, "DELETE /", await bench.IntegrationAsync(api, Function, "1.0"), $$""","authorizationType":"CUSTOM","authorizerId":"{{function}}" """);
        await bench.RouteAsync(api, "$default", await bench.IntegrationAsync(api, Function), ""","authorizationType":"AWS_IAM" """);
        var written = await ExportAsync(bench, api);

        var made = await bench.DoAsync("PUT", "/apis?failOnWarnings=true", new JsonObject { ["body"] = written.ToJsonString() }.ToJsonString());

        var again = await ExportAsync(bench, (string?)made["apiId"] ?? "");
        written.Remove("servers");   // there the ids of the two stand
        again.Remove("servers");
        Assert.Equal(written.ToJsonString(), again.ToJsonString());
        Assert.Equal((true, "https://a.test"), ((bool?)made["disableExecuteApiEndpoint"], (string?)made["corsConfiguration"]?["allowOrigins"]?[0]));
    }

    [Fact]
    public async Task A_stage_is_written_as_it_was_deployed_and_extensions_can_be_left_out()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, Function));
        await bench.DoAsync("POST", $"/apis/{api}/stages", """{"stageName":"dev"}""");
        await bench.DoAsync("POST", $"/apis/{api}/deployments", """{"stageName":"dev"}""");
        await bench.RouteAsync(api, "ANY /b", await bench.IntegrationAsync(api, Function));

        var stage = await ExportAsync(bench, api, "&stageName=dev");
        var plain = await ExportAsync(bench, api, "&includeExtensions=false");

        Assert.Equal("/a", Assert.Single(stage["paths"]!.AsObject()).Key);
        Assert.Equal("dev", (string?)stage["servers"]?[0]?["variables"]?["basePath"]?["default"]);
        Assert.DoesNotContain("x-amazon", plain.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("/a", Assert.Single(plain["paths"]!.AsObject()).Key);
    }

    [Theory]
    [InlineData("OAS20", "outputType=JSON", "specification")]
    [InlineData("OAS30", "outputType=YAML", "outputType YAML")]
    [InlineData("OAS30", "", "outputType")]
    [InlineData("OAS30", "outputType=JSON&exportVersion=2.0", "exportVersion")]
    [InlineData("OAS30", "outputType=JSON&stageName=none", "stage identifier")]
    public async Task Other_forms_are_refused(string specification, string query, string why)
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();

        Assert.Contains(why, (await bench.RefusedAsync("GET", $"/apis/{api}/exports/{specification}?{query}")).Text, StringComparison.Ordinal);
    }

    private static Task<JsonObject> ExportAsync(HttpApiBench bench, string api, string query = "") => bench.DoAsync("GET", $"/apis/{api}/exports/OAS30?outputType=JSON{query}");
}
