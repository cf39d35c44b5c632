using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class PutIntegrationTests
{
    [Fact]
    public async Task Takes_functions_and_mocks_only()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis", """{"name":"trading"}""");
        var path = $"/restapis/{api["id"]}";
        var method = $"{path}/resources/{api["rootResourceId"]}/methods/GET";
        await bench.ControlAsync("PUT", method, """{"authorizationType":"NONE"}""");

        Assert.Equal(29000, (int?)(await bench.ControlAsync("PUT", method + "/integration", """{"type":"MOCK"}"""))["timeoutInMillis"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("PUT", method + "/integration", """{"type":"HTTP","uri":"http://example.com"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("PUT", method + "/integration", """{"type":"MOCK","timeoutInMillis":30000}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("PUT", method + "/integration", """{"type":"MOCK","cacheNamespace":"x"}""")).Status);
    }
}
