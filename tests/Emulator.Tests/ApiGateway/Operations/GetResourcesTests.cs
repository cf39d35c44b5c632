namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class GetResourcesTests
{
    [Fact]
    public async Task Lists_paths_with_their_parents()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis?mode=import", """{"openapi":"3.0.1","info":{"title":"t","version":"1"},"paths":{"/ping":{"get":{"x-amazon-apigateway-integration":{"type":"mock","requestTemplates":{"application/json":"{\"statusCode\":200}"},"responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":"pong"}}}}}}}}""");
        var path = $"/restapis/{api["id"]}";

        var resources = (await bench.ControlAsync("GET", path + "/resources"))["item"]?.AsArray() ?? [];

        Assert.Equal(["/", "/ping"], resources.Select(resource => (string?)resource?["path"]).Order(StringComparer.Ordinal));
        Assert.Equal((string?)api["rootResourceId"], (string?)resources.Single(resource => (string?)resource?["path"] == "/ping")?["parentId"]);
    }
}
