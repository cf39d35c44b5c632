using Acinaces.Emulator.Tests.Lambda;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

public sealed class CorsTests
{
    private const string Configuration =
        ""","corsConfiguration":{"allowOrigins":["https://a.test","http://*"],"allowMethods":["GET","POST"],"allowHeaders":["authorization"],"exposeHeaders":["x-id"],"allowCredentials":true,"maxAge":60} """;

    [Fact]
    public async Task Answers_a_browsers_question_where_no_route_does()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, "GET /a");

        var allowed = await AskAsync(bench, api, "/a", "https://a.test");
        var refused = await AskAsync(bench, api, "/a", "https://b.test");

        Assert.Equal(204, (int)allowed.Status);
        Assert.Equal(("https://a.test", "GET,POST", "authorization", "60", "true"), (allowed.Header("Access-Control-Allow-Origin"), allowed.Header("Access-Control-Allow-Methods"), allowed.Header("Access-Control-Allow-Headers"), allowed.Header("Access-Control-Max-Age"), allowed.Header("Access-Control-Allow-Credentials")));
        Assert.Equal((204, null, null), ((int)refused.Status, refused.Header("Access-Control-Allow-Origin"), refused.Header("Access-Control-Allow-Methods")));
        Assert.Equal("http://any.test", (await AskAsync(bench, api, "/a", "http://any.test")).Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Sets_its_own_headers_in_place_of_the_functions()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, "GET /a");

        var answer = await bench.CallAsync(api, "GET", "/a", null, ("Origin", "https://a.test"));
        var missing = await bench.CallAsync(api, "POST", "/a", null, ("Origin", "https://a.test"));

        Assert.Equal(("https://a.test", "x-id", null), (answer.Header("Access-Control-Allow-Origin"), answer.Header("Access-Control-Expose-Headers"), answer.Header("Access-Control-Allow-Methods")));
        Assert.Null((await bench.CallAsync(api, "GET", "/a")).Header("Access-Control-Allow-Origin"));
        Assert.Equal((404, "https://a.test"), ((int)missing.Status, missing.Header("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Leaves_the_question_to_a_route_that_takes_it()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, "$default");

        var answer = await AskAsync(bench, api, "/a", "https://a.test");

        Assert.Equal((200, "OPTIONS"), ((int)answer.Status, answer.Body));
    }

    [Fact]
    public async Task Without_a_configuration_the_functions_headers_go_out()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, "GET /a", "");

        Assert.Equal("*", (await bench.CallAsync(api, "GET", "/a", null, ("Origin", "https://a.test"))).Header("Access-Control-Allow-Origin"));
        Assert.Equal(404, (int)(await AskAsync(bench, api, "/a", "https://a.test")).Status);
    }

    private static async Task<string> StartAsync(HttpApiBench bench, string key, string configuration = Configuration)
    {
        var function = await bench.FunctionAsync("fn", "return async e => ({ statusCode: 200, headers: { 'access-control-allow-origin': '*', 'Access-Control-Allow-Methods': 'TRACE' }, body: e.requestContext.http.method });");
        var api = await bench.ApiAsync(configuration);
        await bench.RouteAsync(api, key, await bench.IntegrationAsync(api, function));
        await bench.StageAsync(api);
        return api;
    }

    private static Task<LambdaAnswer> AskAsync(HttpApiBench bench, string api, string path, string origin) =>
        bench.CallAsync(api, "OPTIONS", path, null, ("Origin", origin), ("Access-Control-Request-Method", "GET"));
}
