namespace Acinaces.Simulators.Exchanges.Binance;

/// <summary>A refusal as the venue words it: HTTP status, code and text.</summary>
internal sealed class BinanceException(int status, int code, string text) : Exception(text)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    /// <summary>For a limit that is broken: when to come back. Sent as Retry-After.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Further content of the error body, as JSON; absent for most.</summary>
    public byte[]? Detail { get; init; }
}
