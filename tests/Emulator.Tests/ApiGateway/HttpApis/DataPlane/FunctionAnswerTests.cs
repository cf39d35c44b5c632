namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

public sealed class FunctionAnswerTests
{
    private const string TextType = "text/plain; charset=utf-8";
    private const string Json = "application/json";
    private const string Failed = """{"message":"Internal Server Error"}""";

    [Theory]
    [InlineData("'hello'", 200, Json, "hello")]
    [InlineData("{ a: 1 }", 200, Json, """{"a":1}""")]
    [InlineData("[1, 2]", 200, Json, "[1,2]")]
    [InlineData("42", 200, Json, "42")]
    [InlineData("null", 200, Json, "null")]
    [InlineData("{ body: 'x', headers: { 'content-type': 'text/html' } }", 200, Json, """{"body":"x","headers":{"content-type":"text/html"}}""")]
    [InlineData("{ statusCode: 201 }", 201, TextType, "")]
    [InlineData("{ statusCode: '202', body: 'x' }", 202, TextType, "x")]
    [InlineData("{ statusCode: 200, body: 'x', headers: { 'Content-Type': 'text/html' } }", 200, "text/html", "x")]
    [InlineData("{ statusCode: 200, body: 'aGk=', isBase64Encoded: true }", 200, TextType, "hi")]
    [InlineData("{ statusCode: 200, body: 7 }", 200, TextType, "7")]
    [InlineData("{ statusCode: 200.5 }", 500, Json, Failed)]
    [InlineData("{ statusCode: 100 }", 500, Json, Failed)]
    [InlineData("{ statusCode: 200, body: { a: 1 } }", 500, Json, Failed)]
    [InlineData("{ statusCode: 200, headers: 'x' }", 500, Json, Failed)]
    [InlineData("{ statusCode: 200, headers: { 'x-a': 'b\\r\\nx-c: d' } }", 500, Json, Failed)]
    [InlineData("{ statusCode: 200, headers: { 'x-a': 'ü' } }", 500, Json, Failed)]
    [InlineData("{ statusCode: 200, headers: { 'x a': 'b' } }", 500, Json, Failed)]
    [InlineData("{ statusCode: 200, headers: { '': 'b' } }", 500, Json, Failed)]
    [InlineData("{ statusCode: 200, cookies: [{}] }", 500, Json, Failed)]
    [InlineData("{ statusCode: 200, body: '%', isBase64Encoded: true }", 500, Json, Failed)]
    public async Task Format_2_takes_what_has_no_status_for_the_body(string returned, int status, string contentType, string body)
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("GET /", $"return async () => ({returned});");

        var answer = await bench.CallAsync(api, "GET", "/");

        Assert.Equal((status, contentType, body), ((int)answer.Status, answer.Header("Content-Type"), answer.Body));
    }

    [Theory]
    [InlineData("{ statusCode: 200, body: 'x' }", 200, "x")]
    [InlineData("'hello'", 500, Failed)]
    [InlineData("{ body: 'x' }", 500, Failed)]
    [InlineData("null", 500, Failed)]
    public async Task Format_1_needs_a_status(string returned, int status, string body)
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("GET /", $"return async () => ({returned});", version: "1.0");

        var answer = await bench.CallAsync(api, "GET", "/");

        Assert.Equal((status, body), ((int)answer.Status, answer.Body));
    }

    [Fact]
    public async Task Format_2_sets_cookies_and_format_1_headers_many_times()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var two = await bench.ServeAsync("GET /", "return async () => ({ statusCode: 200, headers: { 'x-number': 7, 'x-flag': true }, cookies: ['a=1', 'b=2; Secure'] });");
        var one = await bench.ApiAsync();
        var function = await bench.FunctionAsync("one", "return async () => ({ statusCode: 200, headers: { 'x-tag': 'lost', 'x-own': 'kept' }, multiValueHeaders: { 'X-Tag': ['p', 'q'] } });");
        await bench.RouteAsync(one, "GET /", await bench.IntegrationAsync(one, function, "1.0"));
        await bench.StageAsync(one);

        var second = await bench.CallAsync(two, "GET", "/");
        var first = await bench.CallAsync(one, "GET", "/");

        Assert.Equal(("a=1|b=2; Secure", "7", "true"), (second.Header("Set-Cookie"), second.Header("x-number"), second.Header("x-flag")));
        Assert.Equal(("p|q", "kept"), (first.Header("X-Tag"), first.Header("x-own")));
    }

    [Fact]
    public async Task A_function_that_fails_is_missing_or_is_late_is_told_apart()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("GET /fails", "return async () => { throw new Error('secret detail'); };");
        await bench.RouteAsync(api, "GET /missing", await bench.IntegrationAsync(api, HttpApiBench.FunctionArn("none")));
        var slow = await bench.FunctionAsync("slow", "return async () => { await sleep(5000); return 'late'; };");
        await bench.RouteAsync(api, "GET /late", await bench.IntegrationAsync(api, slow, members: ""","timeoutInMillis":50 """));
        await bench.DoAsync("POST", $"/apis/{api}/routes", """{"routeKey":"GET /open"}""");

        foreach (var path in new[] { "/fails", "/missing", "/open" })
        {
            var answer = await bench.CallAsync(api, "GET", path);
            Assert.Equal((500, Failed), ((int)answer.Status, answer.Body));
        }
        var late = await bench.CallAsync(api, "GET", "/late");
        Assert.Equal((503, """{"message":"Service Unavailable"}"""), ((int)late.Status, late.Body));
    }
}
