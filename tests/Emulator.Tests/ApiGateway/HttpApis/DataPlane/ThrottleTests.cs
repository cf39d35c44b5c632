using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

public sealed class ThrottleTests
{
    [Fact]
    public async Task A_routes_own_limit_goes_before_the_stages()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("GET /few", "return async () => 'ok';");
        var integration = (string?)(await bench.DoAsync("GET", $"/apis/{api}/integrations"))["items"]?[0]?["integrationId"] ?? "";
        await bench.RouteAsync(api, "GET /many", integration);
        await bench.Aws.SendAsync("POST", "/_acinaces/clock", """{"freeze":true}""");
        await bench.DoAsync("PATCH", $"/apis/{api}/stages/$default", """{"defaultRouteSettings":{"throttlingRateLimit":1,"throttlingBurstLimit":3},"routeSettings":{"GET /few":{"throttlingRateLimit":1,"throttlingBurstLimit":1}}}""");

        Assert.Equal("200 429 429", await StatusesAsync(bench, api, "/few", 3));
        Assert.Equal("200 200 200 429", await StatusesAsync(bench, api, "/many", 4));
        Assert.Equal("""{"message":"Too Many Requests"}""", (await bench.CallAsync(api, "GET", "/few")).Body);
        await bench.Aws.SendAsync("POST", "/_acinaces/clock", """{"advanceSeconds":1}""");
        Assert.Equal("200 429", await StatusesAsync(bench, api, "/few", 2));
    }

    [Fact]
    public async Task A_body_of_more_than_10_MB_is_refused()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("POST /", "return async () => 'ok';");

        var answer = await bench.CallAsync(api, "POST", "/", new string('x', 10 * 1024 * 1024 + 1));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, """{"message":"Request Entity Too Large"}"""), (answer.Status, answer.Body));
    }

    private static async Task<string> StatusesAsync(HttpApiBench bench, string api, string path, int count)
    {
        var statuses = new int[count];
        for (var i = 0; i < count; i++) statuses[i] = (int)(await bench.CallAsync(api, "GET", path)).Status;
        return string.Join(' ', statuses);
    }
}
