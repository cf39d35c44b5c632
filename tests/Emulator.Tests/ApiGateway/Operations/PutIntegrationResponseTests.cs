using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class PutIntegrationResponseTests
{
    [Fact]
    public async Task Answers_with_its_headers_and_text()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis", """{"name":"trading"}""");
        var path = $"/restapis/{api["id"]}";
        var method = $"{path}/resources/{api["rootResourceId"]}/methods/GET";
        await bench.ControlAsync("PUT", method, """{"authorizationType":"NONE"}""");
        await bench.ControlAsync("PUT", method + "/integration", """{"type":"MOCK","requestTemplates":{"application/json":"{\"statusCode\":204}"}}""");

        await bench.ControlAsync("PUT", method + "/integration/responses/204", """{"responseParameters":{"method.response.header.Access-Control-Allow-Origin":"'*'"}}""");

        await bench.ControlAsync("POST", path + "/deployments", """{"stageName":"test"}""");
        var answer = await bench.Aws.SendAsync("GET", $"/_aws/execute-api/{api["id"]}/test/");
        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
    }
}
