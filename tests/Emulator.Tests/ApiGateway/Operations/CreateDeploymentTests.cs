using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class CreateDeploymentTests
{
    [Fact]
    public async Task Needs_a_method_with_an_integration()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis", """{"name":"trading"}""");
        var path = $"/restapis/{api["id"]}";
        var method = $"{path}/resources/{api["rootResourceId"]}/methods/GET";
        await bench.ControlAsync("PUT", method, """{"authorizationType":"NONE"}""");

        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("POST", path + "/deployments", "{}")).Status);

        await bench.ControlAsync("PUT", method + "/integration", """{"type":"MOCK"}""");
        Assert.Matches("^[a-z0-9]{6}$", (string?)(await bench.ControlAsync("POST", path + "/deployments", "{}"))["id"]);
    }
}
