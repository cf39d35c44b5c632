using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class UpdateStageTests
{
    [Fact]
    public async Task Sets_variables_and_throttles()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis?mode=import", """{"openapi":"3.0.1","info":{"title":"t","version":"1"},"paths":{"/ping":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"pong"}}}}}}}}""");
        var path = $"/restapis/{api["id"]}";
        var deployment = await bench.ControlAsync("POST", path + "/deployments", """{"stageName":"test"}""");

        var stage = await bench.ControlAsync("PATCH", path + "/stages/test", """{"patchOperations":[{"op":"replace","path":"/variables/colour","value":"blue"},{"op":"replace","path":"/*/*/throttling/rateLimit","value":"2.5"}]}""");

        Assert.Equal("blue", (string?)stage["variables"]?["colour"]);
        Assert.Equal(2.5, (double?)stage["methodSettings"]?["*/*"]?["throttlingRateLimit"]);
        Assert.NotNull(deployment["id"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("PATCH", path + "/stages/test", """{"patchOperations":[{"op":"replace","path":"/cacheClusterEnabled","value":"true"}]}""")).Status);
    }
}
