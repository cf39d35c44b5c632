using System.Net;

namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class TagResourceTests
{
    [Fact]
    public async Task Adds_to_the_tags()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);

        var path = "/2017-03-31/tags/" + Uri.EscapeDataString("arn:aws:lambda:eu-central-1:000000000000:function:fn");
        Assert.Equal(HttpStatusCode.NoContent, (await bench.SendAsync("POST", path, """{"Tags":{"a":"1"}}""")).Status);
        await bench.SendAsync("POST", path, """{"Tags":{"b":"2"}}""");

        Assert.Equal("""{"Tags":{"a":"1","b":"2"}}""", (await bench.SendAsync("GET", path)).Body);
    }
}
