using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Operations;

public sealed class ImportApiTests
{
    private static readonly string Function = HttpApiBench.FunctionArn("fn");

    private static readonly string Integration = $$"""{"type":"AWS_PROXY","httpMethod":"POST","uri":"{{Function}}","payloadFormatVersion":"2.0"}""";

    private static string Document(string paths, string rest = "") => $$"""{"openapi":"3.0.1","info":{"title":"pets","description":"of all kinds","version":"1.0"},"paths":{{paths}}{{rest}}}""";

    private static Task<JsonObject> ImportAsync(HttpApiBench bench, string document, string query = "") => bench.DoAsync("PUT", "/apis" + query, new JsonObject { ["body"] = document }.ToJsonString());

    private static async Task<string> RefusalAsync(HttpApiBench bench, string document, string query = "") => (await bench.RefusedAsync("PUT", "/apis" + query, new JsonObject { ["body"] = document }.ToJsonString())).Text;

    [Fact]
    public async Task Makes_an_api_that_answers_once_it_has_a_stage()
    {
        await using var bench = await HttpApiBench.StartAsync();
        await bench.FunctionAsync("fn", "return async event => `${event.routeKey} ${event.pathParameters?.id}`;");
        var paths = $$"""
            {"/pets/{id}":{"get":{"operationId":"getPet","x-amazon-apigateway-integration":{{Integration}}},"parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"} }]},
             "/any":{"x-amazon-apigateway-any-method":{"x-amazon-apigateway-integration":{"$ref":"#/components/x-amazon-apigateway-integrations/one"} } },
             "/$default":{"x-amazon-apigateway-any-method":{"isDefaultRoute":true,"x-amazon-apigateway-integration":{"$ref":"#/components/x-amazon-apigateway-integrations/one"} } } }
            """;
        var rest = $$""","components":{"x-amazon-apigateway-integrations":{"one":{{Integration}} } },"x-amazon-apigateway-cors":{"allowOrigins":["*"],"maxAge":60},"tags":[{"name":"pets"},{"name":"team","x-amazon-apigateway-tag-value":"a"}]""";

        var made = await ImportAsync(bench, Document(paths, rest));

        Assert.Equal(("pets", "of all kinds", "1.0", 60, "a"), ((string?)made["name"], (string?)made["description"], (string?)made["version"], (int?)made["corsConfiguration"]?["maxAge"], (string?)made["tags"]?["team"]));
        Assert.Null(made["warnings"]);
        var api = (string?)made["apiId"] ?? "";
        Assert.Equal(2, (await bench.DoAsync("GET", $"/apis/{api}/integrations"))["items"]!.AsArray().Count);   // the shared one is made once
        Assert.Equal("getPet", (string?)(await bench.DoAsync("GET", $"/apis/{api}/routes"))["items"]!.AsArray().Single(route => (string?)route!["routeKey"] == "GET /pets/{id}")!["operationName"]);
        await bench.StageAsync(api);
        Assert.Equal("GET /pets/{id} 7", (await bench.CallAsync(api, "GET", "/pets/7")).Body);
        Assert.Equal("ANY /any undefined", (await bench.CallAsync(api, "PUT", "/any")).Body);
        Assert.Equal("$default undefined", (await bench.CallAsync(api, "GET", "/other")).Body);
    }

    [Fact]
    public async Task Operations_are_guarded_as_their_security_says()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var paths = $$"""
            {"/token":{"get":{"security":[{"jwt":["read"]}],"x-amazon-apigateway-integration":{{Integration}} } },
             "/lambda":{"get":{"security":[{"fn":[]}],"x-amazon-apigateway-integration":{{Integration}} } },
             "/iam":{"get":{"security":[{"sig":[]}],"x-amazon-apigateway-integration":{{Integration}} } },
             "/open":{"get":{"security":[],"x-amazon-apigateway-integration":{{Integration}} } } }
            """;
        var rest = $$"""
            ,"security":[{"fn":[]}],"components":{"securitySchemes":{
              "jwt":{"type":"oauth2","x-amazon-apigateway-authorizer":{"type":"jwt","identitySource":"$request.header.Authorization","jwtConfiguration":{"audience":["a"],"issuer":"https://i.test"} } },
              "fn":{"type":"apiKey","in":"header","name":"x","x-amazon-apigateway-authorizer":{"type":"request","identitySource":"$request.header.a, $request.header.b","authorizerUri":"{{Function}}","authorizerPayloadFormatVersion":"2.0","authorizerResultTtlInSeconds":7,"enableSimpleResponses":true} },
              "sig":{"type":"apiKey","in":"header","name":"Authorization","x-amazon-apigateway-authtype":"awsSigv4"} } }
            """;

        var made = await ImportAsync(bench, Document(paths, rest), "?failOnWarnings=true");

        var routes = (await bench.DoAsync("GET", $"/apis/{made["apiId"]}/routes"))["items"]!.AsArray().ToDictionary(route => (string?)route!["routeKey"] ?? "", route => (string?)route!["authorizationType"]);
        Assert.Equal(("JWT", "CUSTOM", "AWS_IAM", "NONE"), (routes["GET /token"], routes["GET /lambda"], routes["GET /iam"], routes["GET /open"]));
        var authorizers = (await bench.DoAsync("GET", $"/apis/{made["apiId"]}/authorizers"))["items"]!.AsArray();
        var function = authorizers.Single(authorizer => (string?)authorizer!["name"] == "fn")!;
        Assert.Equal(("""["$request.header.a","$request.header.b"]""", 7, true), (function["identitySource"]?.ToJsonString(), (int?)function["authorizerResultTtlInSeconds"], (bool?)function["enableSimpleResponses"]));
    }

    [Fact]
    public async Task What_cannot_be_made_is_left_out_with_a_warning_and_no_route_comes_without_its_authorizer()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var paths = $$"""
            {"/good":{"get":{"requestBody":{"content":{} },"x-amazon-apigateway-integration":{{Integration}} },"trace":{} },
             "/aws":{"get":{"x-amazon-apigateway-integration":{"type":"AWS","httpMethod":"POST","uri":"{{Function}}","payloadFormatVersion":"1.0"} } },
             "/guarded":{"get":{"security":[{"bad":[]}],"x-amazon-apigateway-integration":{{Integration}} } },
             "/two":{"get":{"security":[{"bad":[]},{"other":[]}],"x-amazon-apigateway-integration":{{Integration}} } },
             "/{rest+}/more":{"get":{"x-amazon-apigateway-integration":{{Integration}} } },
             "$default":{"x-amazon-apigateway-any-method":{} } }
            """;
        var document = Document(paths, ""","components":{"securitySchemes":{"bad":{"type":"oauth2","x-amazon-apigateway-authorizer":{"type":"jwt","identitySource":"$request.header.Authorization","jwtConfiguration":{"audience":["a"],"issuer":"http://i.test"} } } } }""");

        var made = await ImportAsync(bench, document);

        Assert.Equal("requestBody of GET /good is not supported for HTTP APIs. Ignoring.", (string?)made["importInfo"]?[0]);
        var warnings = made["warnings"]!.AsArray().Select(warning => (string?)warning ?? "").ToList();
        Assert.Equal(7, warnings.Count);
        Assert.StartsWith("Unable to create Authorizer 'bad': Invalid issuer specified", warnings[0], StringComparison.Ordinal);
        Assert.Equal("Parse issue: attribute paths.'/good'.trace is not supported", warnings[1]);
        Assert.Equal("Unable to create Route 'GET /aws': Currently, an API with a protocol type of HTTP may only be associated with proxy integrations (AWS_PROXY, HTTP_PROXY)", warnings[2]);
        Assert.Equal("Unable to create Route 'GET /guarded': there is no authorizer 'bad'", warnings[3]);
        Assert.Equal("Unable to create Route 'GET /two': an operation can have one security requirement only", warnings[4]);
        Assert.StartsWith("Unable to create Route 'GET /{rest+}/more': The provided route key is not formatted properly", warnings[5], StringComparison.Ordinal);
        Assert.Equal("Parse issue: attribute paths. Resource $default should start with /", warnings[6]);
        Assert.Single((await bench.DoAsync("GET", $"/apis/{made["apiId"]}/integrations"))["items"]!.AsArray());
        Assert.Equal("GET /good", (string?)Assert.Single((await bench.DoAsync("GET", $"/apis/{made["apiId"]}/routes"))["items"]!.AsArray())!["routeKey"]);
        Assert.Null((await bench.DoAsync("GET", $"/apis/{made["apiId"]}"))["warnings"]);

        Assert.StartsWith("Warnings found during import:\n\tUnable to create Authorizer 'bad'", await RefusalAsync(bench, document, "?failOnWarnings=true"), StringComparison.Ordinal);
        Assert.Single((await bench.DoAsync("GET", "/apis"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_server_path_stands_before_the_routes_where_that_is_asked()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var document = Document($$"""{"/":{"get":{"x-amazon-apigateway-integration":{{Integration}} } },"/a":{"get":{"x-amazon-apigateway-integration":{{Integration}} } } }""", ""","servers":[{"url":"https://a.test/{basePath}","variables":{"basePath":{"default":"v1"} } }]""");

        async Task<string> KeysAsync(string query) =>
            string.Join(", ", (await bench.DoAsync("GET", $"/apis/{(await ImportAsync(bench, document, query))["apiId"]}/routes"))["items"]!.AsArray().Select(route => (string?)route!["routeKey"]).Order(StringComparer.Ordinal));

        Assert.Equal("GET /, GET /a", await KeysAsync(""));
        Assert.Equal("GET /v1, GET /v1/a", await KeysAsync("?basepath=prepend"));
        Assert.Contains("basepath split", await RefusalAsync(bench, document, "?basepath=split"), StringComparison.Ordinal);
        Assert.Contains("Invalid basepath", await RefusalAsync(bench, document, "?basepath=other"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Body is required")]
    [InlineData("openapi: 3.0.1", "only JSON is read here")]
    [InlineData("[]", "not an object")]
    [InlineData("""{"swagger":"2.0","info":{"title":"a"}}""", "OpenAPI 3.0")]
    [InlineData("""{"openapi":{"a":1}}""", "OpenAPI 3.0")]
    [InlineData("""{"openapi":"3.0.1"}""", "info.title is missing")]
    [InlineData("""{"openapi":"3.0.1","openapi":"3.0.2","info":{"title":"a"}}""", "openapi")]
    [InlineData("""{"openapi":"3.0.1","info":{"title":"a"},"x-amazon-apigateway-cors":{"maxAge":"x"}}""", "x-amazon-apigateway-cors.maxAge")]
    [InlineData("""{"openapi":"3.0.1","info":{"title":"a"},"x-amazon-apigateway-cors":[]}""", "x-amazon-apigateway-cors")]
    [InlineData("""{"openapi":"3.0.1","info":{"title":"a"},"x-amazon-apigateway-endpoint-configuration":{"vpcEndpointIds":["v"]}}""", "vpcEndpointIds")]
    public async Task What_is_no_document_is_refused(string document, string why)
    {
        await using var bench = await HttpApiBench.StartAsync();

        Assert.Contains(why, await RefusalAsync(bench, document), StringComparison.Ordinal);
        Assert.Empty((await bench.DoAsync("GET", "/apis"))["items"]!.AsArray());
    }
}
