using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class DeleteRestApiTests
{
    [Fact]
    public async Task Removes_the_api()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis", """{"name":"trading"}""");
        var path = $"/restapis/{api["id"]}";

        await bench.ControlAsync("DELETE", path);

        Assert.Equal(HttpStatusCode.NotFound, (await bench.Aws.SendAsync("GET", path)).Status);
    }
}
