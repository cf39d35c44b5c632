namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class PutRestApiTests
{
    [Fact]
    public async Task Replaces_what_is_there_and_leaves_what_is_deployed()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis?mode=import", """{"openapi":"3.0.1","info":{"title":"t","version":"1"},"paths":{"/ping":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"pong"}}}}}}}}""");
        var path = $"/restapis/{api["id"]}";
        var deployment = await bench.ControlAsync("POST", path + "/deployments", """{"stageName":"test"}""");

        await bench.ControlAsync("PUT", path + "?mode=overwrite", """{"openapi":"3.0.1","info":{"title":"u","version":"2"},"paths":{"/pong":{}}}""");

        Assert.Equal("u", (string?)(await bench.ControlAsync("GET", path))["name"]);
        Assert.DoesNotContain((await bench.ControlAsync("GET", path + "/resources"))["item"]?.AsArray() ?? [], resource => (string?)resource?["path"] == "/ping");
        Assert.Equal("pong", (await bench.Aws.SendAsync("GET", $"/_aws/execute-api/{api["id"]}/test/ping")).Body);
        Assert.NotNull(deployment["id"]);
    }
}
