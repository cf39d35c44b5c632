using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class GetStageTests
{
    [Fact]
    public async Task Shows_the_deployment()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis?mode=import", """{"openapi":"3.0.1","info":{"title":"t","version":"1"},"paths":{"/ping":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"pong"}}}}}}}}""");
        var path = $"/restapis/{api["id"]}";
        var deployment = await bench.ControlAsync("POST", path + "/deployments", """{"stageName":"test"}""");

        Assert.Equal((string?)deployment["id"], (string?)(await bench.ControlAsync("GET", path + "/stages/test"))["deploymentId"]);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.Aws.SendAsync("GET", path + "/stages/other")).Status);
    }
}
