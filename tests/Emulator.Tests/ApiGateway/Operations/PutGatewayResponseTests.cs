using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class PutGatewayResponseTests
{
    [Fact]
    public async Task Changes_what_an_unknown_path_gets()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis?mode=import", """{"openapi":"3.0.1","info":{"title":"t","version":"1"},"paths":{"/ping":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"pong"}}}}}}}}""");
        var path = $"/restapis/{api["id"]}";
        var deployment = await bench.ControlAsync("POST", path + "/deployments", """{"stageName":"test"}""");

        await bench.ControlAsync("PUT", path + "/gatewayresponses/MISSING_AUTHENTICATION_TOKEN", """{"statusCode":"404","responseTemplates":{"application/json":"{\"say\":$context.error.messageString}"}}""");
        await bench.ControlAsync("POST", path + "/deployments", """{"stageName":"test"}""");

        var answer = await bench.Aws.SendAsync("GET", $"/_aws/execute-api/{api["id"]}/test/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("""{"say":"Missing Authentication Token"}""", answer.Body);
        Assert.NotNull(deployment["id"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("PUT", path + "/gatewayresponses/NOTHING", "{}")).Status);
    }
}
