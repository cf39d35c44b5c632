namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class PublishVersionTests
{
    [Fact]
    public async Task Numbers_versions_and_makes_none_when_nothing_changed()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);

        async Task<string?> Publish() => (string?)(await bench.SendAsync("POST", "/2015-03-31/functions/fn/versions", "{}")).Json["Version"];

        Assert.Equal("1", await Publish());
        Assert.Equal("1", await Publish());
        await bench.SendAsync("PUT", "/2015-03-31/functions/fn/configuration", """{"Timeout":9}""");
        Assert.Equal("2", await Publish());
        Assert.Equal(10, (int?)(await bench.SendAsync("GET", "/2015-03-31/functions/fn/configuration?Qualifier=1")).Json["Timeout"]);
    }
}
