using System.Net;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

public sealed class HttpApiDirectoryTests
{
    private const string Where = "return async event => `${event.requestContext.stage} ${event.rawPath} ${event.requestContext.domainName}`;";
    private const string NotFound = """{"message":"Not Found"}""";

    [Fact]
    public async Task Finds_the_stage_by_the_first_part_of_the_path_or_the_default_one()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ServeAsync("$default", Where);
        await bench.StageAsync(api, "dev");

        Assert.Equal("$default / localhost", (await bench.CallAsync(api, "GET", "")).Body);
        Assert.Equal("$default /prod/a localhost", (await bench.CallAsync(api, "GET", "/prod/a")).Body);
        Assert.Equal("dev /dev/ localhost", (await bench.CallAsync(api, "GET", "/dev")).Body);
        Assert.Equal($"dev /dev/a {api}.execute-api.eu-central-1.amazonaws.com", (await bench.SendAsync("GET", bench.Aws.Host.Url + "/dev/a", null, ("Host", $"{api}.execute-api.eu-central-1.amazonaws.com"))).Body);
    }

    [Fact]
    public async Task Says_not_found_for_what_is_neither_routed_nor_deployed()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        Assert.Equal((HttpStatusCode.NotFound, NotFound), Short(await bench.CallAsync(api, "GET", "/")));   // no stage
        await bench.StageAsync(api);
        Assert.Equal((HttpStatusCode.NotFound, NotFound), Short(await bench.CallAsync(api, "GET", "/")));   // nothing deployed
        await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, HttpApiBench.FunctionArn("fn")));

        Assert.Equal((HttpStatusCode.NotFound, NotFound), Short(await bench.CallAsync(api, "GET", "/b")));
        Assert.Equal((HttpStatusCode.NotFound, NotFound), Short(await bench.CallAsync(api, "POST", "/a")));
    }

    [Fact]
    public async Task Custom_domains_show_stages_below_their_keys()
    {
        await using var bench = await HttpApiBench.StartAsync(new EmulatorOptions { ApiPort = 0, ApiDomains = new Dictionary<string, int> { ["a.test"] = 0 } });
        var api = await bench.ServeAsync("$default", Where);
        await bench.StageAsync(api, "dev");
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test"}""");
        await bench.DoAsync("POST", "/domainnames/a.test/apimappings", $$"""{"apiId":"{{api}}","stage":"$default","apiMappingKey":"v1"}""");
        await bench.DoAsync("POST", "/domainnames/a.test/apimappings", $$"""{"apiId":"{{api}}","stage":"dev","apiMappingKey":"v1/next"}""");
        var port = bench.Aws.Host.DomainUrls["a.test"];

        Assert.Equal("$default /orders a.test", (await bench.SendAsync("GET", port + "/v1/orders")).Body);
        Assert.Equal("dev /dev/orders a.test", (await bench.SendAsync("GET", port + "/v1/next/orders")).Body);
        Assert.Equal("$default / a.test", (await bench.SendAsync("GET", bench.Aws.Host.ApiUrl + "/v1", null, ("Host", "a.test"))).Body);
        Assert.Equal((HttpStatusCode.Forbidden, """{"message":"Forbidden"}"""), Short(await bench.SendAsync("GET", port + "/v2")));
    }

    [Fact]
    public async Task An_endpoint_that_is_switched_off_leaves_the_custom_domains()
    {
        await using var bench = await HttpApiBench.StartAsync(new EmulatorOptions { ApiPort = 0 });
        var api = await bench.ServeAsync("$default", Where);
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test"}""");
        await bench.DoAsync("POST", "/domainnames/a.test/apimappings", $$"""{"apiId":"{{api}}","stage":"$default"}""");

        await bench.DoAsync("PATCH", $"/apis/{api}", """{"disableExecuteApiEndpoint":true}""");

        Assert.Equal((HttpStatusCode.NotFound, NotFound), Short(await bench.CallAsync(api, "GET", "/a")));
        Assert.Equal("$default /a a.test", (await bench.SendAsync("GET", bench.Aws.Host.ApiUrl + "/a", null, ("Host", "a.test"))).Body);
    }

    [Fact]
    public async Task Rest_apis_answer_beside_http_apis()
    {
        await using var bench = await HttpApiBench.StartAsync();
        await bench.ServeAsync("$default", Where);

        Assert.Equal(HttpStatusCode.Forbidden, (await bench.CallAsync("none", "GET", "/a")).Status);
        Assert.Equal(HttpStatusCode.OK, (await bench.Aws.SendAsync("GET", "/restapis")).Status);
    }

    private static (HttpStatusCode, string) Short(Lambda.LambdaAnswer answer) => (answer.Status, answer.Body);
}
