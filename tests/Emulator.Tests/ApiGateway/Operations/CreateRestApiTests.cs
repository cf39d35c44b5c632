using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class CreateRestApiTests
{
    [Fact]
    public async Task Makes_an_api_with_a_root_and_refuses_one_without_a_name()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis", """{"name":"trading"}""");
        var path = $"/restapis/{api["id"]}";

        Assert.Matches("^[a-z0-9]{10}$", (string?)api["id"]);
        Assert.Equal("HEADER", (string?)api["apiKeySource"]);
        var root = Assert.Single((await bench.ControlAsync("GET", path + "/resources"))["item"]?.AsArray() ?? []);
        Assert.Equal("/", (string?)root?["path"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("POST", "/restapis", "{}")).Status);
    }
}
