using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class CreateBasePathMappingTests
{
    [Fact]
    public async Task Shows_a_stage_under_a_path_of_the_domain()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis?mode=import", """{"openapi":"3.0.1","info":{"title":"t","version":"1"},"paths":{"/ping":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"pong"}}}}}}}}""");
        var path = $"/restapis/{api["id"]}";
        var deployment = await bench.ControlAsync("POST", path + "/deployments", """{"stageName":"test"}""");
        await bench.ControlAsync("POST", "/domainnames", """{"domainName":"localhost"}""");

        await bench.ControlAsync("POST", "/domainnames/localhost/basepathmappings", $$"""{"basePath":"v1","restApiId":"{{api["id"]}}","stage":"test"}""");

        Assert.Equal("pong", (await bench.CallAsync("GET", "/v1/ping")).Body);
        Assert.Equal(HttpStatusCode.Forbidden, (await bench.CallAsync("GET", "/ping")).Status);
        Assert.NotNull(deployment["id"]);
    }
}
