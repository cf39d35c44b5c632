namespace Acinaces.Emulator.Tests.Lambda.Operations;

public sealed class GetFunctionConcurrencyTests
{
    [Fact]
    public async Task Says_nothing_when_nothing_is_reserved()
    {
        using var code = new NodeFunction("return async () => 1;");
        await using var bench = await LambdaBench.StartAsync();
        await bench.CreateAsync("fn", code.Folder);
        Assert.Equal("{}", (await bench.SendAsync("GET", "/2019-09-30/functions/fn/concurrency")).Body);
    }
}
