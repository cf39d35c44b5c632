namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>A control message that cannot be followed.</summary>
internal sealed class ControlException(int code, string text, string? id) : Exception(text)
{
    public int Code { get; } = code;

    /// <summary>Id of the message as raw JSON; absent when it had none.</summary>
    public string? Id { get; } = id;
}
