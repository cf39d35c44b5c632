namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

public sealed class HttpProxyTests
{
    [Fact]
    public async Task Hands_the_whole_request_to_the_endpoint_and_its_answer_back()
    {
        using var endpoint = new EchoEndpoint();
        await using var bench = await HttpApiBench.StartAsync();
        var api = await ServeAsync(bench, "ANY /v1/{id}", $"{endpoint.Url}/pets/{{id}}?fixed=1");

        var answer = await bench.CallAsync(api, "POST", "/v1/a%20b%2Fc?x=1&x=%C3%BC", "{}", ("X-Tenant", "demo"), ("X-Forwarded-For", "1.2.3.4"), ("Keep-Alive", "timeout=5"));

        Assert.Equal((200, "text/echo", "yes", "a=1"), ((int)answer.Status, answer.Header("Content-Type"), answer.Header("X-Back"), answer.Header("Set-Cookie")));
        var seen = answer.Json;
        Assert.Equal(("POST", "/pets/a%20b%2Fc?fixed=1&x=1&x=%C3%BC", "{}"), ((string?)seen["method"], (string?)seen["url"], (string?)seen["body"]));
        var headers = seen["headers"]!;
        Assert.Equal(("demo", new Uri(endpoint.Url).Authority, "application/json; charset=utf-8"), ((string?)headers["x-tenant"], (string?)headers["host"], (string?)headers["content-type"]));
        Assert.Equal("by=127.0.0.1;for=127.0.0.1;host=localhost;proto=https", (string?)headers["forwarded"]);
        Assert.StartsWith("Root=1-", (string?)headers["x-amzn-trace-id"], StringComparison.Ordinal);
        Assert.Null(headers["x-forwarded-for"]);
        Assert.Null(headers["keep-alive"]);
    }

    [Fact]
    public async Task The_rest_of_the_path_keeps_its_slashes_and_the_stage_says_where_it_is()
    {
        using var endpoint = new EchoEndpoint();
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.RouteAsync(api, "GET /all/{proxy+}", await IntegrationAsync(bench, api, "http://${stageVariables.host}/root/{proxy}"));
        await bench.StageAsync(api, members: $$""","stageVariables":{"host":"{{new Uri(endpoint.Url).Authority}}"}""");
        await bench.StageAsync(api, "away", ""","stageVariables":{"host":"a.test"}""");

        Assert.Equal("/root/a/b%20c", (string?)(await bench.CallAsync(api, "GET", "/all/a/b%20c")).Json["url"]);
        Assert.Equal(500, (int)(await bench.CallAsync(api, "GET", "/away/all/a")).Status);
    }

    [Fact]
    public async Task Redirects_and_errors_are_the_callers_and_cors_is_the_apis()
    {
        using var endpoint = new EchoEndpoint();
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync(""","corsConfiguration":{"allowOrigins":["https://a.test"]}""");
        await bench.RouteAsync(api, "GET /", await IntegrationAsync(bench, api, endpoint.Url));
        await bench.StageAsync(api);

        foreach (var status in new[] { 302, 404, 503 })
        {
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{bench.Aws.Host.Url}/_aws/execute-api/{api}/") { Headers = { { "x-status", $"{status}" }, { "Origin", "https://a.test" } } };
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((status, "/elsewhere"), ((int)answer.StatusCode, answer.Headers.GetValues("Location").Single()));
            Assert.Equal("https://a.test", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        }
    }

    [Fact]
    public async Task An_endpoint_that_is_late_or_not_there_is_not_available()
    {
        using var endpoint = new EchoEndpoint();
        var gone = new EchoEndpoint();
        gone.Dispose();
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.RouteAsync(api, "GET /late", await IntegrationAsync(bench, api, $"{endpoint.Url}/never", ""","timeoutInMillis":50"""));
        await bench.RouteAsync(api, "GET /gone", await IntegrationAsync(bench, api, gone.Url));
        await bench.StageAsync(api);

        foreach (var path in new[] { "/late", "/gone" })
        {
            var answer = await bench.CallAsync(api, "GET", path);
            Assert.Equal((503, """{"message":"Service Unavailable"}"""), ((int)answer.Status, answer.Body));
        }
    }

    [Fact]
    public async Task An_api_can_be_made_from_the_url_alone()
    {
        using var endpoint = new EchoEndpoint();
        await using var bench = await HttpApiBench.StartAsync();

        var api = (string?)(await bench.DoAsync("POST", "/apis", $$"""{"name":"a","protocolType":"HTTP","target":"{{endpoint.Url}}/here"}"""))["apiId"] ?? "";

        Assert.Equal("PUT /here?a=1", await bench.CallAsync(api, "PUT", "/x?a=1", "") is var answer ? $"{answer.Json["method"]} {answer.Json["url"]}" : "");
    }

    private static async Task<string> IntegrationAsync(HttpApiBench bench, string api, string url, string members = "") =>
        (string?)(await bench.DoAsync("POST", $"/apis/{api}/integrations", $$"""{"integrationType":"HTTP_PROXY","integrationMethod":"ANY","integrationUri":"{{url}}"{{members}}}"""))["integrationId"] ?? "";

    private static async Task<string> ServeAsync(HttpApiBench bench, string key, string url)
    {
        var api = await bench.ApiAsync();
        await bench.RouteAsync(api, key, await IntegrationAsync(bench, api, url));
        await bench.StageAsync(api);
        return api;
    }
}
