using System.Net;
using Acinaces.Emulator.Tests.Lambda;

namespace Acinaces.Emulator.Tests.ApiGateway.DataPlane;

public sealed class ProxyTests
{
    private const string Echo = "return async event => ({ statusCode: 201, headers: { 'X-Colour': 'blue' }, body: JSON.stringify(event) });";

    private static string Proxy(string function) => $$"""{"x-amazon-apigateway-integration":{"type":"aws_proxy","httpMethod":"POST","uri":"{{ApiBench.FunctionUri(function)}}"} } """;

    [Fact]
    public async Task Hands_the_request_to_the_function_as_an_event_and_its_answer_back()
    {
        using var code = new NodeFunction(Echo);
        await using var bench = await ApiBench.StartAsync();
        await bench.Aws.CreateAsync("echo", code.Folder);
        var id = await bench.DeployAsync(ApiBench.Document($$"""{"/orders/{id}":{"post":{{Proxy("echo")}} } }"""));

        var answer = await bench.CallAsync("POST", "/orders/a%20b?side=buy&side=sell&n=1", """{"price":"1.5"}""", ("X-Tenant", "demo"));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal("blue", answer.Header("X-Colour"));
        Assert.Equal("application/json", answer.Header("Content-Type"));
        Assert.Matches("^[0-9a-f-]{36}$", answer.Header("x-amzn-RequestId"));
        Assert.Matches("^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$", answer.Header("X-Amzn-Trace-Id"));
        var seen = answer.Json;
        Assert.Equal("/orders/{id}", (string?)seen["resource"]);
        Assert.Equal("/orders/a%20b", (string?)seen["path"]);
        Assert.Equal("POST", (string?)seen["httpMethod"]);
        Assert.Equal("a b", (string?)seen["pathParameters"]?["id"]);
        Assert.Equal("sell", (string?)seen["queryStringParameters"]?["side"]);
        Assert.Equal("""["buy","sell"]""", seen["multiValueQueryStringParameters"]?["side"]?.ToJsonString());
        Assert.Equal("demo", (string?)seen["headers"]?["X-Tenant"]);
        Assert.Equal("""["demo"]""", seen["multiValueHeaders"]?["X-Tenant"]?.ToJsonString());
        Assert.Equal("""{"price":"1.5"}""", (string?)seen["body"]);
        Assert.False((bool?)seen["isBase64Encoded"]);
        Assert.Null(seen["stageVariables"]);
        Assert.Equal(id, (string?)seen["requestContext"]?["apiId"]);
        Assert.Equal("test", (string?)seen["requestContext"]?["stage"]);
        Assert.Equal("000000000000", (string?)seen["requestContext"]?["accountId"]);
        Assert.Equal(answer.Header("x-amzn-RequestId"), (string?)seen["requestContext"]?["requestId"]);
        Assert.Equal("127.0.0.1", (string?)seen["requestContext"]?["identity"]?["sourceIp"]);
    }

    [Theory]
    [InlineData("/orders/open", "/orders/open")]
    [InlineData("/orders/17", "/orders/{id}")]
    [InlineData("/orders/17/fills/3", "/orders/{rest+}")]
    public async Task Takes_fixed_text_before_a_name_before_the_rest(string path, string resource)
    {
        using var code = new NodeFunction(Echo);
        await using var bench = await ApiBench.StartAsync();
        await bench.Aws.CreateAsync("echo", code.Folder);
        var any = $$"""{"x-amazon-apigateway-any-method":{{Proxy("echo")}} }""";
        await bench.DeployAsync(ApiBench.Document($$"""{"/orders/{rest+}":{{any}},"/orders/{id}":{{any}},"/orders/open":{{any}} }"""));

        Assert.Equal(resource, (string?)(await bench.CallAsync("GET", path)).Json["resource"]);
    }

    [Fact]
    public async Task Answers_an_unknown_route_with_missing_authentication_token()
    {
        using var code = new NodeFunction(Echo);
        await using var bench = await ApiBench.StartAsync();
        await bench.Aws.CreateAsync("echo", code.Folder);
        await bench.DeployAsync(ApiBench.Document($$"""{"/orders":{"get":{{Proxy("echo")}} } }"""));

        foreach (var answer in new[] { await bench.CallAsync("GET", "/nothing"), await bench.CallAsync("DELETE", "/orders") })
        {
            Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
            Assert.Equal("""{"message":"Missing Authentication Token"}""", answer.Body);
            Assert.Equal("MissingAuthenticationTokenException", answer.Header("x-amzn-ErrorType"));
        }
    }

    [Theory]
    [InlineData("return async () => 'text';")]
    [InlineData("return async () => ({ statusCode: 200, body: { not: 'text' } });")]
    [InlineData("return async () => ({ statusCode: 200, body: 'x', extra: 1 });")]
    [InlineData("return async () => ({ statusCode: 'many' });")]
    [InlineData("return async () => ({ statusCode: 100 });")]
    [InlineData("return async () => ({ statusCode: 200, headers: { 'x-a': 'b\\r\\nx-c: d' } });")]
    [InlineData("return async () => ({ statusCode: 200, multiValueHeaders: { 'x-a': ['b', '\\u00fc'] } });")]
    [InlineData("return async () => ({ statusCode: 200, headers: { 'content-type': 'text/plain\\n' } });")]
    [InlineData("return async () => ({ statusCode: 200, headers: { 'x a': 'b' } });")]
    [InlineData("return async () => ({ statusCode: 200, headers: { '': 'b' } });")]
    [InlineData("return async () => { throw new Error('no'); };")]
    public async Task Answers_502_when_the_functions_answer_is_malformed(string make)
    {
        using var code = new NodeFunction(make);
        await using var bench = await ApiBench.StartAsync();
        await bench.Aws.CreateAsync("bad", code.Folder);
        await bench.DeployAsync(ApiBench.Document($$"""{"/":{"get":{{Proxy("bad")}} } }"""));

        var answer = await bench.CallAsync("GET", "/");

        Assert.Equal(HttpStatusCode.BadGateway, answer.Status);
        Assert.Equal("""{"message":"Internal server error"}""", answer.Body);
    }

    [Fact]
    public async Task Answers_504_when_the_function_takes_longer_than_the_integration_may()
    {
        using var code = new NodeFunction("return async () => { await sleep(5000); return { statusCode: 200 }; };");
        await using var bench = await ApiBench.StartAsync();
        await bench.Aws.CreateAsync("slow", code.Folder);
        await bench.DeployAsync(ApiBench.Document($$"""{"/":{"get":{"x-amazon-apigateway-integration":{"type":"aws_proxy","timeoutInMillis":200,"uri":"{{ApiBench.FunctionUri("slow")}}"} } } } """));

        var answer = await bench.CallAsync("GET", "/");

        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.Status);
        Assert.Equal("""{"message":"Endpoint request timed out"}""", answer.Body);
    }

    [Fact]
    public async Task Decodes_a_base64_body()
    {
        using var code = new NodeFunction("return async () => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, isBase64Encoded: true, body: Buffer.from('hi there').toString('base64') });");
        await using var bench = await ApiBench.StartAsync();
        await bench.Aws.CreateAsync("binary", code.Folder);
        await bench.DeployAsync(ApiBench.Document($$"""{"/":{"get":{{Proxy("binary")}} } }"""));

        var answer = await bench.CallAsync("GET", "/");

        Assert.Equal("hi there", answer.Body);
        Assert.Equal("text/plain", answer.Header("Content-Type"));
    }

    [Fact]
    public async Task Is_reached_on_the_aws_port_by_the_emulators_own_paths()
    {
        using var code = new NodeFunction(Echo);
        await using var bench = await ApiBench.StartAsync();
        await bench.Aws.CreateAsync("echo", code.Folder);
        var id = await bench.DeployAsync(ApiBench.Document($$"""{"/orders":{"get":{{Proxy("echo")}} } }"""));

        Assert.Equal("/orders", (string?)(await bench.Aws.SendAsync("GET", $"/restapis/{id}/test/_user_request_/orders")).Json["path"]);
        Assert.Equal("/orders", (string?)(await bench.Aws.SendAsync("GET", $"/_aws/execute-api/{id}/test/orders")).Json["path"]);
    }
}
