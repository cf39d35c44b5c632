namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class ListTagsTests
{
    [Fact]
    public async Task Is_empty_at_first()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        Assert.Equal("""{"Tags":{}}""", (await bench.SendAsync("GET", "/2017-03-31/tags/" + Uri.EscapeDataString("arn:aws:lambda:eu-central-1:000000000000:function:fn"))).Body);
    }
}
