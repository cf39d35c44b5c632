using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Lambda;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.Storage;

public sealed class HttpApiStateTests
{
    [Fact]
    public async Task Apis_stages_authorizers_and_domains_outlive_a_restart()
    {
        var data = Directory.CreateTempSubdirectory("http-apis-").FullName;
        using var guard = new NodeFunction("return async () => ({ isAuthorized: true, context: { who: 'anna' } });");
        using var echo = new NodeFunction("return async event => event.stageVariables.desk + event.requestContext.authorizer.lambda.who;");
        var options = new EmulatorOptions { ApiPort = 0, DataDirectory = data };
        string shown;
        await using (var bench = await HttpApiBench.StartAsync(options))
        {
            await bench.Aws.CreateAsync("guard", guard.Folder);
            await bench.Aws.CreateAsync("echo", echo.Folder);
            var api = await bench.ApiAsync(""","tags":{"a":"1"},"corsConfiguration":{"allowOrigins":["*"]} """);
            var authorizer = await bench.DoAsync("POST", $"/apis/{api}/authorizers", $$"""{"name":"g","authorizerType":"REQUEST","authorizerUri":"{{HttpApiBench.FunctionArn("guard")}}","authorizerPayloadFormatVersion":"2.0","enableSimpleResponses":true}""");
            await bench.RouteAsync(api, "GET /me", await bench.IntegrationAsync(api, HttpApiBench.FunctionArn("echo")), $""","authorizationType":"CUSTOM","authorizerId":"{authorizer["authorizerId"]}" """);
            await bench.StageAsync(api, members: ""","stageVariables":{"desk":"7"} """);
            await bench.DoAsync("POST", "/domainnames", """{"domainName":"localhost"}""");
            await bench.DoAsync("POST", "/domainnames/localhost/apimappings", $$"""{"apiId":"{{api}}","stage":"$default"}""");
            shown = await ShownAsync(bench);
        }

        await using (var bench = await HttpApiBench.StartAsync(options))
        {
            // The port is another one, and with it the address: everything else is as it was.
            Assert.Equal(Without(shown), Without(await ShownAsync(bench)));
            Assert.Equal("7anna", (await bench.SendAsync("GET", bench.Aws.Host.ApiUrl + "/me", null, ("Origin", "https://a.test"))).Body);
        }
        Directory.Delete(data, recursive: true);
    }

    private static async Task<string> ShownAsync(HttpApiBench bench)
    {
        var apis = await bench.DoAsync("GET", "/apis");
        var api = $"/apis/{apis["items"]?[0]?["apiId"]}";
        var parts = new List<string> { apis.ToJsonString() };
        foreach (var path in new[] { api + "/routes", api + "/integrations", api + "/authorizers", api + "/stages", api + "/deployments", "/domainnames", "/domainnames/localhost/apimappings" }) parts.Add((await bench.DoAsync("GET", path)).ToJsonString());
        return string.Join('\n', parts);
    }

    private static string Without(string shown) => System.Text.RegularExpressions.Regex.Replace(shown, @"http://127\.0\.0\.1:\d+", "");
}
