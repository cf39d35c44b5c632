using Acinaces.Infra.Deployment;
using Acinaces.Topology;

namespace Acinaces.Infra.Tests.Deployment;

public sealed class SecretPromptTests : IDisposable
{
    private static readonly ConsoleKeyInfo Enter = new('\r', ConsoleKey.Enter, false, false, false);
    private static readonly ConsoleKeyInfo Backspace = new('\b', ConsoleKey.Backspace, false, false, false);

    private readonly StringWriter _screen = new();

    public void Dispose() => _screen.Dispose();

    [Fact]
    public void What_is_typed_is_taken_and_never_shown()
    {
        var value = Prompt([.. Typed("key-1234"), Enter, .. Typed("hush-XX"), Backspace, Backspace, .. Typed("5678"), Enter]).Ask(Secrets.ExchangeBinance);
        Assert.Equal("""{"apiKey":"key-1234","apiSecret":"hush-5678"}""", value!.ToJsonString());
        Assert.Equal($"exchange-binance: API key for Binance (Enter alone skips it){Environment.NewLine}  apiKey: {Environment.NewLine}  apiSecret: {Environment.NewLine}", _screen.ToString());
    }

    [Fact]
    public void Enter_alone_skips_the_secret() => Assert.Null(Prompt([Enter]).Ask(Secrets.ExchangeBinance));

    [Fact]
    public void Half_a_secret_is_not_written() =>
        Assert.Equal("'exchange-binance' lacks a value for 'apiSecret'; nothing of it was written.", Assert.Throws<RefusedException>(() => Prompt([.. Typed("key"), Enter, Enter]).Ask(Secrets.ExchangeBinance)).Message);

    private SecretPrompt Prompt(IEnumerable<ConsoleKeyInfo> keys)
    {
        var left = new Queue<ConsoleKeyInfo>(keys);
        return new SecretPrompt(left.Dequeue, _screen);
    }

    private static IEnumerable<ConsoleKeyInfo> Typed(string text) => text.Select(letter => new ConsoleKeyInfo(letter, ConsoleKey.None, false, false, false));
}
