using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class PutMethodTests
{
    [Fact]
    public async Task Refuses_an_authorizer_that_is_not_there()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis", """{"name":"trading"}""");
        var path = $"/restapis/{api["id"]}";
        var method = $"{path}/resources/{api["rootResourceId"]}/methods/GET";
        await bench.ControlAsync("PUT", method, """{"authorizationType":"NONE"}""");

        Assert.Equal(HttpStatusCode.Conflict, (await bench.Aws.SendAsync("PUT", method, """{"authorizationType":"NONE"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("PUT", method.Replace("GET", "POST", StringComparison.Ordinal), """{"authorizationType":"CUSTOM","authorizerId":"x"}""")).Status);
    }
}
