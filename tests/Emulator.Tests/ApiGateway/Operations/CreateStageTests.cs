using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class CreateStageTests
{
    [Fact]
    public async Task Shows_a_deployment_under_a_name()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis?mode=import", """{"openapi":"3.0.1","info":{"title":"t","version":"1"},"paths":{"/ping":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"pong"}}}}}}}}""");
        var path = $"/restapis/{api["id"]}";
        var deployment = await bench.ControlAsync("POST", path + "/deployments", """{"stageName":"test"}""");

        var stage = await bench.ControlAsync("POST", path + "/stages", $$"""{"stageName":"live","deploymentId":"{{deployment["id"]}}","variables":{"a":"b"} }""");

        Assert.Equal("b", (string?)stage["variables"]?["a"]);
        Assert.Equal("pong", (await bench.Aws.SendAsync("GET", $"/_aws/execute-api/{api["id"]}/live/ping")).Body);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("POST", path + "/stages", """{"stageName":"other","deploymentId":"none"}""")).Status);
    }
}
