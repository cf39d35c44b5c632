using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis;

/// <summary>Whatever is sent, the answer is an error of the caller's and never one of the emulator.</summary>
public sealed class BadInputTests
{
    private static readonly string[] Values = ["null", "[]", "[null]", "{}", """{"a":null}""", "true", "-1", "1e99", "\"\"", "\"x\"", """["x",7]"""];

    [Theory]
    [InlineData("POST", "/apis", """{"name":"b","protocolType":"HTTP","corsConfiguration":{"allowOrigins":["*"]},"target":"arn:aws:lambda:eu-central-1:000000000000:function:fn","routeKey":"GET /q","tags":{"a":"b"},"disableExecuteApiEndpoint":true}""")]
    [InlineData("PATCH", "/apis/API", """{"name":"b","corsConfiguration":{"maxAge":1,"allowMethods":["GET"]},"version":"1"}""")]
    [InlineData("POST", "/apis/API/routes", """{"routeKey":"GET /r","authorizationScopes":[],"authorizationType":"NONE","operationName":"o"}""")]
    [InlineData("POST", "/apis/API/integrations", """{"integrationType":"AWS_PROXY","integrationUri":"arn:aws:lambda:eu-central-1:000000000000:function:fn","payloadFormatVersion":"2.0","timeoutInMillis":100,"requestParameters":{"append:header.a":"$request.body.b"},"responseParameters":{"200":{"overwrite:statuscode":"201"}}}""")]
    [InlineData("POST", "/apis/API/integrations", """{"integrationType":"HTTP_PROXY","integrationUri":"http://localhost:1/{id}","integrationMethod":"ANY","payloadFormatVersion":"1.0"}""")]
    [InlineData("PUT", "/apis?failOnWarnings=false&basepath=ignore", """{"body":"{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"t\"}}"}""")]
    [InlineData("POST", "/apis/API/authorizers", """{"name":"n","authorizerType":"JWT","identitySource":["$request.header.A"],"jwtConfiguration":{"audience":["a"],"issuer":"https://i.test"},"authorizerResultTtlInSeconds":1,"enableSimpleResponses":true}""")]
    [InlineData("POST", "/apis/API/stages", """{"stageName":"s","autoDeploy":true,"defaultRouteSettings":{"throttlingRateLimit":1},"routeSettings":{"GET /a":{}},"stageVariables":{"a":"b"},"tags":{"a":"b"}}""")]
    [InlineData("PATCH", "/apis/API/stages/dev", """{"deploymentId":"d","routeSettings":{"GET /a":{"throttlingBurstLimit":1}},"description":"d"}""")]
    [InlineData("POST", "/apis/API/deployments", """{"description":"d","stageName":"dev"}""")]
    [InlineData("POST", "/domainnames", """{"domainName":"d.test","domainNameConfigurations":[{"endpointType":"REGIONAL"}],"tags":{"a":"b"}}""")]
    [InlineData("POST", "/domainnames/a.test/apimappings", """{"apiId":"API","stage":"dev","apiMappingKey":"k"}""")]
    [InlineData("POST", "/tags/arn%3Aaws%3Aapigateway%3Aeu-central-1%3A%3A%2Fapis%2FAPI", """{"tags":{"a":"b"}}""")]
    public async Task Members_of_another_kind_are_taken_or_refused(string method, string path, string body)
    {
        await using var bench = await HttpApiBench.StartAsync();
        var api = await bench.ApiAsync();
        await bench.RouteAsync(api, "GET /a", await bench.IntegrationAsync(api, HttpApiBench.FunctionArn("fn")));
        await bench.DoAsync("POST", $"/apis/{api}/stages", """{"stageName":"dev"}""");
        await bench.DoAsync("POST", "/domainnames", """{"domainName":"a.test"}""");
        var whole = JsonNode.Parse(body.Replace("API", api, StringComparison.Ordinal))?.AsObject() ?? [];

        foreach (var changed in Changes(whole))
        {
            var answer = await bench.TryAsync(method, path.Replace("API", api, StringComparison.Ordinal), changed);
            Assert.True((int)answer.Status < 500, $"{changed}: {answer.Status} {answer.Body}");
        }
        foreach (var broken in new[] { "", "{", "[]", "7", "null" })
        {
            var answer = await bench.TryAsync(method, path.Replace("API", api, StringComparison.Ordinal), broken);
            Assert.True((int)answer.Status < 500, $"{broken}: {answer.Status} {answer.Body}");
        }
    }

    /// <summary>The body with each member, and each member of members, in turn replaced by every value.</summary>
    private static IEnumerable<string> Changes(JsonObject body)
    {
        foreach (var name in body.Select(member => member.Key).ToList())
        {
            foreach (var value in Values) yield return With(body, name, JsonNode.Parse(value));
            if (body[name] is not JsonObject inner) continue;
            foreach (var deeper in Changes(inner)) yield return With(body, name, JsonNode.Parse(deeper));
        }
    }

    private static string With(JsonObject body, string name, JsonNode? value)
    {
        var changed = body.DeepClone().AsObject();
        changed[name] = value;
        return changed.ToJsonString();
    }
}
