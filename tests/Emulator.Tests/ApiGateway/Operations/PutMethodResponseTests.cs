namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class PutMethodResponseTests
{
    [Fact]
    public async Task Keeps_the_response()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis", """{"name":"trading"}""");
        var path = $"/restapis/{api["id"]}";
        var method = $"{path}/resources/{api["rootResourceId"]}/methods/GET";
        await bench.ControlAsync("PUT", method, """{"authorizationType":"NONE"}""");

        await bench.ControlAsync("PUT", method + "/responses/200", """{"responseParameters":{"method.response.header.X":false}}""");

        var root = Assert.Single((await bench.ControlAsync("GET", path + "/resources"))["item"]?.AsArray() ?? []);
        Assert.Equal("200", (string?)root?["resourceMethods"]?["GET"]?["methodResponses"]?["200"]?["statusCode"]);
    }
}
