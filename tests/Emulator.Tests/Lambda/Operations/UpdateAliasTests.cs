namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class UpdateAliasTests
{
    [Fact]
    public async Task Moves_the_name_to_another_version()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        await bench.SendAsync("POST", "/2015-03-31/functions/fn/versions", "{}");
        await bench.SendAsync("POST", "/2015-03-31/functions/fn/aliases", """{"Name":"live","FunctionVersion":"$LATEST"}""");

        await bench.SendAsync("PUT", "/2015-03-31/functions/fn/aliases/live", """{"FunctionVersion":"1"}""");

        Assert.Equal("1", (string?)(await bench.SendAsync("GET", "/2015-03-31/functions/fn/aliases/live")).Json["FunctionVersion"]);
    }
}
