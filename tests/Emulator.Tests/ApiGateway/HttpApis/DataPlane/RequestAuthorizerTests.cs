namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

public sealed class RequestAuthorizerTests
{
    private const string Guard =
        """
        let asked = 0;
        return async event => {
          const token = event.headers.authorization || event.headers.Authorization;
          if (token === 'nobody') throw new Error('Unauthorized');
          if (token === 'broken') throw new Error('no connection');
          if (token === 'strange') return { principalId: 'x' };
          const context = { tenant: 'demo', level: 3, asked: ++asked, list: ['p'] };
          if (event.version === '2.0' && event.routeKey.includes('simple')) return { isAuthorized: token !== 'denied', context };
          const resource = token === 'elsewhere' ? 'arn:aws:execute-api:*:*:*/other' : event.routeArn || event.methodArn;
          return { principalId: 'anna', policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect: token === 'denied' ? 'Deny' : 'Allow', Resource: resource }] }, context };
        };
        """;

    [Theory]
    [InlineData("simple", null, 401, "Unauthorized")]
    [InlineData("simple", "nobody", 401, "Unauthorized")]
    [InlineData("simple", "denied", 403, "Forbidden")]
    [InlineData("simple", "broken", 500, "Internal Server Error")]
    [InlineData("simple", "strange", 500, "Internal Server Error")]
    [InlineData("policy", "denied", 403, "Forbidden")]
    [InlineData("policy", "elsewhere", 403, "Forbidden")]
    [InlineData("policy", "strange", 500, "Internal Server Error")]
    public async Task Turns_away_whom_the_function_does_not_let_in(string kind, string? token, int status, string message)
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, kind);

        var answer = token is null ? await bench.CallAsync(api, "GET", $"/{kind}") : await bench.CallAsync(api, "GET", $"/{kind}", null, ("Authorization", token));

        Assert.Equal((status, $$"""{"message":"{{message}}"}"""), ((int)answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("simple", "2.0")]
    [InlineData("policy", "2.0")]
    [InlineData("policy", "1.0")]
    public async Task Hands_on_what_the_function_said_with_its_types(string kind, string version)
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, kind, version);

        var seen = (await bench.CallAsync(api, "GET", $"/{kind}", null, ("Authorization", "anna"))).Json;

        Assert.Equal("""{"tenant":"demo","level":3,"asked":1,"list":["p"]}""", seen["lambda"]?.ToJsonString());
    }

    [Fact]
    public async Task Remembers_answers_for_as_long_as_the_authorizer_says()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, "simple", members: ""","authorizerResultTtlInSeconds":60 """);

        Assert.Equal((1, 1, 2), (await AskedAsync(bench, api, "anna"), await AskedAsync(bench, api, "anna"), await AskedAsync(bench, api, "otto")));
        await bench.Aws.SendAsync("POST", "/_acinaces/clock", """{"advanceSeconds":61}""");
        Assert.Equal(3, await AskedAsync(bench, api, "anna"));
    }

    [Fact]
    public async Task A_remembered_policy_is_held_against_each_route()
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, "policy", members: ""","authorizerResultTtlInSeconds":60 """);
        var route = (await bench.DoAsync("GET", $"/apis/{api}/routes"))["items"]?[0];
        await bench.DoAsync("POST", $"/apis/{api}/routes", $$"""{"routeKey":"GET /two","target":"{{route?["target"]}}","authorizationType":"CUSTOM","authorizerId":"{{route?["authorizerId"]}}"}""");

        Assert.Equal(200, (int)(await bench.CallAsync(api, "GET", "/policy", null, ("Authorization", "anna"))).Status);
        // The policy that the first call brought allows its path only.
        Assert.Equal(403, (int)(await bench.CallAsync(api, "GET", "/two", null, ("Authorization", "anna"))).Status);
    }

    private static async Task<string> StartAsync(HttpApiBench bench, string kind, string version = "2.0", string members = ""","authorizerResultTtlInSeconds":0 """)
    {
        var guard = await bench.FunctionAsync("guard", Guard);
        var echo = await bench.FunctionAsync("echo", "return async event => event.requestContext.authorizer;");
        var api = await bench.ApiAsync();
        var simple = kind == "simple" ? ""","enableSimpleResponses":true""" : "";
        var authorizer = await bench.DoAsync("POST", $"/apis/{api}/authorizers",
            $$"""{"name":"g","authorizerType":"REQUEST","authorizerUri":"{{guard}}","authorizerPayloadFormatVersion":"{{version}}","identitySource":["$request.header.Authorization"]{{simple}}{{members}}}""");
        await bench.RouteAsync(api, $"GET /{kind}", await bench.IntegrationAsync(api, echo), $""","authorizationType":"CUSTOM","authorizerId":"{authorizer["authorizerId"]}" """);
        await bench.StageAsync(api);
        return api;
    }

    private static async Task<int?> AskedAsync(HttpApiBench bench, string api, string token) =>
        (int?)(await bench.CallAsync(api, "GET", "/simple", null, ("Authorization", token))).Json["lambda"]?["asked"];
}
