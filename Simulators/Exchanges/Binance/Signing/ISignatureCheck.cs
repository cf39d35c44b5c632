namespace Acinaces.Simulators.Exchanges.Binance.Signing;

/// <summary>How the owner of a key signs.</summary>
internal interface ISignatureCheck
{
    bool Verifies(ReadOnlySpan<char> text, string signature);

    /// <summary>Only one kind of key may log on to a WebSocket session.</summary>
    bool MayLogOn { get; }
}
