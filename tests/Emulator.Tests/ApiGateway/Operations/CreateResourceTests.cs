using System.Net;

namespace Acinaces.Emulator.Tests.ApiGateway.Operations;

public sealed class CreateResourceTests
{
    [Fact]
    public async Task Adds_a_segment_once()
    {
        await using var bench = await ApiBench.StartAsync();
        var api = await bench.ControlAsync("POST", "/restapis", """{"name":"trading"}""");
        var path = $"/restapis/{api["id"]}";
        var parent = $"{path}/resources/{api["rootResourceId"]}";

        Assert.Equal("/orders", (string?)(await bench.ControlAsync("POST", parent, """{"pathPart":"orders"}"""))["path"]);

        Assert.Equal(HttpStatusCode.Conflict, (await bench.Aws.SendAsync("POST", parent, """{"pathPart":"orders"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.Aws.SendAsync("POST", parent, """{"pathPart":"a/b"}""")).Status);
    }
}
