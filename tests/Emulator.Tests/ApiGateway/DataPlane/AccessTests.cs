using System.Net;
using Acinaces.Emulator.Tests.Lambda;
using Acinaces.Testing;

namespace Acinaces.Emulator.Tests.ApiGateway.DataPlane;

public sealed class AccessTests
{
    private const string Guard =
        """
        let asked = 0;
        return async event => {
          const token = event.authorizationToken;
          if (token === 'Bearer nobody') throw new Error('Unauthorized');
          if (token === 'Bearer broken') throw new Error('no connection');
          if (token === 'Bearer strange') return { principalId: 'x' };
          const effect = token === 'Bearer denied' ? 'Deny' : 'Allow';
          const resource = token === 'Bearer elsewhere' ? event.methodArn.replace('/orders', '/other') : event.methodArn;
          return { principalId: 'anna', policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect: effect, Resource: resource }] },
            context: { tenant: 'demo', asked: ++asked } };
        };
        """;

    private static string Secured =>
        $$"""
        "components":{"securitySchemes":{"guard":{"type":"apiKey","name":"Authorization","in":"header","x-amazon-apigateway-authtype":"custom",
          "x-amazon-apigateway-authorizer":{"type":"token","authorizerUri":"{{ApiBench.FunctionUri("guard")}}","identityValidationExpression":"Bearer .+","authorizerResultTtlInSeconds":60} } } },
        "security":[{"guard":[]}]
        """;

    private static async Task<ApiBench> StartAsync(NodeFunction guard, NodeFunction echo)
    {
        var bench = await ApiBench.StartAsync();
        await bench.Aws.CreateAsync("guard", guard.Folder);
        await bench.Aws.CreateAsync("echo", echo.Folder);
        var paths = $$"""{"/orders":{"get":{"x-amazon-apigateway-integration":{"type":"aws_proxy","uri":"{{ApiBench.FunctionUri("echo")}}"} } } }""";
        await bench.DeployAsync(ApiBench.Document(paths, Secured));
        return bench;
    }

    [Theory]
    [InlineData(null, 401, "{\"message\":\"Unauthorized\"}")]
    [InlineData("Basic x", 401, "{\"message\":\"Unauthorized\"}")]
    [InlineData("Bearer nobody", 401, "{\"message\":\"Unauthorized\"}")]
    [InlineData("Bearer denied", 403, "{\"Message\":\"User is not authorized to access this resource with an explicit deny\"}")]
    [InlineData("Bearer elsewhere", 403, "{\"Message\":\"User is not authorized to access this resource\"}")]
    [InlineData("Bearer broken", 500, "{\"message\":null}")]
    [InlineData("Bearer strange", 500, "{\"message\":null}")]
    public async Task Turns_away_whom_the_authorizer_does_not_let_in(string? token, int status, string body)
    {
        using var guard = new NodeFunction(Guard);
        using var echo = new NodeFunction("return async () => ({ statusCode: 200 });");
        await using var bench = await StartAsync(guard, echo);

        var answer = token is null ? await bench.CallAsync("GET", "/orders") : await bench.CallAsync("GET", "/orders", null, ("Authorization", token));

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(body, answer.Body);
    }

    [Fact]
    public async Task Tells_the_function_who_calls_and_asks_the_authorizer_once_a_minute()
    {
        using var guard = new NodeFunction(Guard);
        using var echo = new NodeFunction("return async event => ({ statusCode: 200, body: JSON.stringify(event.requestContext.authorizer) });");
        await using var bench = await StartAsync(guard, echo);

        foreach (var asked in new[] { "1", "1", "2" })
        {
            if (asked == "2") await bench.Aws.SendAsync("POST", "/_acinaces/clock", """{"advanceSeconds":61}""");
            var seen = (await bench.CallAsync("GET", "/orders", null, ("Authorization", "Bearer anna"))).Json;
            Assert.Equal("anna", (string?)seen["principalId"]);
            Assert.Equal("demo", (string?)seen["tenant"]);
            Assert.Equal(asked, (string?)seen["asked"]);
        }
    }

    [Fact]
    [Requirement("BE-1.2.1")]
    public async Task Counts_each_key_against_the_throttle_and_quota_of_its_plan()
    {
        await using var bench = await ApiBench.StartAsync();
        const string Mock = """{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200"}}}""";
        var paths = $$"""{"/ping":{"get":{"security":[{"key":[]}],"x-amazon-apigateway-integration":{{Mock}} } } }""";
        var id = await bench.DeployAsync(ApiBench.Document(paths, """ "components":{"securitySchemes":{"key":{"type":"apiKey","name":"x-api-key","in":"header"}}} """));
        await bench.Aws.SendAsync("POST", "/_acinaces/clock", """{"freeze":true}""");
        var plan = await bench.ControlAsync("POST", "/usageplans", $$"""{"name":"p","apiStages":[{"apiId":"{{id}}","stage":"test"}],"throttle":{"rateLimit":1,"burstLimit":2},"quota":{"limit":3,"period":"DAY"} }""");
        var keys = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var key = await bench.ControlAsync("POST", "/apikeys", """{"name":"k","enabled":true}""");
            await bench.ControlAsync("POST", $"/usageplans/{plan["id"]}/keys", $$"""{"keyId":"{{key["id"]}}","keyType":"API_KEY"}""");
            keys.Add((string?)key["value"] ?? "");
        }
        async Task<HttpStatusCode> Call(string key) => (await bench.CallAsync("GET", "/ping", null, ("x-api-key", key))).Status;

        Assert.Equal("""{"message":"Forbidden"}""", (await bench.CallAsync("GET", "/ping")).Body);
        Assert.Equal(HttpStatusCode.Forbidden, await Call("not-a-key"));
        Assert.Equal(HttpStatusCode.OK, await Call(keys[0]));
        Assert.Equal(HttpStatusCode.OK, await Call(keys[0]));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Call(keys[0]));
        Assert.Equal(HttpStatusCode.OK, await Call(keys[1]));   // another tenant is not touched by it
        await bench.Aws.SendAsync("POST", "/_acinaces/clock", """{"advanceSeconds":2}""");
        Assert.Equal(HttpStatusCode.OK, await Call(keys[0]));
        var exceeded = await bench.CallAsync("GET", "/ping", null, ("x-api-key", keys[0]));
        Assert.Equal(HttpStatusCode.TooManyRequests, exceeded.Status);
        Assert.Equal("""{"message":"Limit Exceeded"}""", exceeded.Body);
        await bench.Aws.SendAsync("POST", "/_acinaces/clock", """{"advanceSeconds":86400}""");
        Assert.Equal(HttpStatusCode.OK, await Call(keys[0]));
    }
}
