using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

public sealed class EventTests
{
    private const string Echo = "return async event => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(event) });";

    [Fact]
    public async Task Format_2_has_every_part_of_the_request_in_its_place()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("POST /orders/{id}", Echo, stageMembers: ""","stageVariables":{"desk":"7"} """);

        var answer = await bench.CallAsync(api, "POST", "/orders/a%20b?x=1&y=%2B&x=2", """{"q":1}""", ("Cookie", "a=1; b=2"), ("X-Tag", "one"), ("User-Agent", "test"), ("X-Forwarded-For", "10.0.0.1"));

        var seen = answer.Json;
        Assert.Equal(["version", "routeKey", "rawPath", "rawQueryString", "cookies", "headers", "queryStringParameters", "requestContext", "pathParameters", "stageVariables", "body", "isBase64Encoded"], seen.Select(member => member.Key));
        Assert.Equal("2.0", (string?)seen["version"]);
        Assert.Equal("POST /orders/{id}", (string?)seen["routeKey"]);
        Assert.Equal("/orders/a b", (string?)seen["rawPath"]);
        Assert.Equal("x=1&y=%2B&x=2", (string?)seen["rawQueryString"]);
        Assert.Equal("""["a=1","b=2"]""", seen["cookies"]?.ToJsonString());
        Assert.Equal("one", (string?)seen["headers"]?["x-tag"]);
        Assert.Equal("7", (string?)seen["headers"]?["content-length"]);
        Assert.Equal("10.0.0.1, 127.0.0.1", (string?)seen["headers"]?["x-forwarded-for"]);
        Assert.StartsWith("Root=1-", (string?)seen["headers"]?["x-amzn-trace-id"], StringComparison.Ordinal);
        Assert.Null(seen["headers"]?["cookie"]);
        Assert.All(seen["headers"]?.AsObject() ?? [], header => Assert.Equal(header.Key.ToLowerInvariant(), header.Key));
        Assert.Equal("""{"x":"1,2","y":"+"}""", Plain(seen["queryStringParameters"]));
        Assert.Equal("""{"id":"a b"}""", seen["pathParameters"]?.ToJsonString());
        Assert.Equal("""{"desk":"7"}""", seen["stageVariables"]?.ToJsonString());
        Assert.Equal("""{"q":1}""", (string?)seen["body"]);
        Assert.False((bool?)seen["isBase64Encoded"]);
        var context = seen["requestContext"] ?? new JsonObject();
        Assert.Equal(["accountId", "apiId", "domainName", "domainPrefix", "http", "requestId", "routeKey", "stage", "time", "timeEpoch"], context.AsObject().Select(member => member.Key));
        Assert.Equal("""{"method":"POST","path":"/orders/a b","protocol":"HTTP/1.1","sourceIp":"127.0.0.1","userAgent":"test"}""", context["http"]?.ToJsonString());
        Assert.Equal(("000000000000", api, "$default"), ((string?)context["accountId"], (string?)context["apiId"], (string?)context["stage"]));
        Assert.Equal(answer.Header("Apigw-Requestid"), (string?)context["requestId"]);
        Assert.Matches(@"^\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d \+0000$", (string?)context["time"]);
    }

    [Fact]
    public async Task Headers_that_are_sent_many_times_are_one_text_in_format_2_and_a_list_in_format_1()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("GET /two", "return async event => event.headers['x-tag'];");
        var one = await bench.FunctionAsync("one", "return async event => ({ statusCode: 200, body: JSON.stringify([event.headers['X-Tag'], event.multiValueHeaders['X-Tag']]) });");
        await bench.RouteAsync(api, "GET /one", await bench.IntegrationAsync(api, one, "1.0"));

        Assert.EndsWith("p,q", await SendTwiceAsync(bench, api, "/two"), StringComparison.Ordinal);
        Assert.EndsWith("""["q",["p","q"]]""", await SendTwiceAsync(bench, api, "/one"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Format_2_leaves_out_what_is_not_there_and_has_the_name_of_another_stage_in_its_path()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("$default", Echo);
        await bench.StageAsync(api, "dev");

        var seen = (await bench.CallAsync(api, "GET", "/dev/a")).Json;

        Assert.Equal(["version", "routeKey", "rawPath", "rawQueryString", "headers", "requestContext", "isBase64Encoded"], seen.Select(member => member.Key));
        Assert.Equal(("$default", "/dev/a", ""), ((string?)seen["routeKey"], (string?)seen["rawPath"], (string?)seen["rawQueryString"]));
        Assert.Equal("dev", (string?)seen["requestContext"]?["stage"]);
    }

    [Fact]
    public async Task Format_1_has_values_once_and_many_times()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("ANY /orders/{id}", Echo, version: "1.0");

        var seen = (await bench.CallAsync(api, "GET", "/orders/a%20b?x=1&x=2", null, ("Cookie", "a=1; b=2"), ("X-Tag", "one"))).Json;

        Assert.Equal(["version", "resource", "path", "httpMethod", "headers", "multiValueHeaders", "queryStringParameters", "multiValueQueryStringParameters", "requestContext", "pathParameters", "stageVariables", "body", "isBase64Encoded"], seen.Select(member => member.Key));
        Assert.Equal(("1.0", "/orders/{id}", "/orders/a%20b", "GET"), ((string?)seen["version"], (string?)seen["resource"], (string?)seen["path"], (string?)seen["httpMethod"]));
        Assert.Equal("a=1; b=2", (string?)seen["headers"]?["Cookie"]);
        Assert.Equal("""["one"]""", seen["multiValueHeaders"]?["X-Tag"]?.ToJsonString());
        Assert.Equal("""{"x":"2"}""", seen["queryStringParameters"]?.ToJsonString());
        Assert.Equal("""{"x":["1","2"]}""", seen["multiValueQueryStringParameters"]?.ToJsonString());
        Assert.Equal("""{"id":"a b"}""", seen["pathParameters"]?.ToJsonString());
        Assert.Null(seen["stageVariables"]);
        Assert.Null(seen["body"]);
        Assert.Equal(("ANY /orders/{id}", "/orders/{id}", "$default"), ((string?)seen["requestContext"]?["resourceId"], (string?)seen["requestContext"]?["resourcePath"], (string?)seen["requestContext"]?["stage"]));
    }

    [Theory]
    [InlineData("application/json", false)]
    [InlineData("application/problem+json; charset=utf-8", false)]
    [InlineData("text/csv", false)]
    [InlineData("application/x-www-form-urlencoded", true)]
    [InlineData("application/octet-stream", true)]
    public async Task A_body_that_is_no_text_comes_as_base64(string contentType, bool isBase64)
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("POST /", Echo);

        var seen = (await bench.CallAsync(api, "POST", "/", "a=1", ("Content-Type", contentType))).Json;

        // base64("a=1") = YT0x
        Assert.Equal((isBase64, isBase64 ? "YT0x" : "a=1"), ((bool?)seen["isBase64Encoded"], (string?)seen["body"]));
    }

    // Clients of .NET join such headers themselves.
    private static async Task<string> SendTwiceAsync(HttpApiBench bench, string api, string path)
    {
        var url = new Uri(bench.Aws.Host.Url);
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET /_aws/execute-api/{api}{path} HTTP/1.1\r\nHost: localhost\r\nX-Tag: p\r\nX-Tag: q\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static string? Plain(JsonNode? node) => node?.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
