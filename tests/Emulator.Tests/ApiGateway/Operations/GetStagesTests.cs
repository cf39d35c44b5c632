namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class GetStagesTests
{
    [Fact]
    public async Task Lists_all()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis?mode=import", """{"openapi":"3.0.1","info":{"title":"t","version":"1"},"paths":{"/ping":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"pong"}}}}}}}}""");
        var path = $"/restapis/{api["id"]}";
        var deployment = await bench.ControlAsync("POST", path + "/deployments", """{"stageName":"test"}""");
        await bench.ControlAsync("POST", path + "/stages", $$"""{"stageName":"live","deploymentId":"{{deployment["id"]}}"} """);

        Assert.Equal(["live", "test"], (await bench.ControlAsync("GET", path + "/stages"))["item"]?.AsArray().Select(stage => (string?)stage?["stageName"]) ?? []);
    }
}
