namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>Binance refused a call, or no answer came.</summary>
/// <param name="httpStatus">0 when no answer came.</param>
/// <param name="code">Binance's negative number; 0 when the answer had none.</param>
/// <param name="text">Binance's own words.</param>
public sealed class BinanceException(int httpStatus, int code, string text, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception($"Binance {httpStatus} {code}: {text}", inner)
{
    public int HttpStatus { get; } = httpStatus;

    public int Code { get; } = code;

    public string Text { get; } = text;

    /// <summary>How long Binance wants us to stay away. Absent mostly.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Whether it was not Binance that refused, but what we allow ourselves there.</summary>
    public bool IsOwnLimit { get; init; }

    public bool IsClockFault => Code == -1021;

    public bool IsNoSuchOrder => Code == -2013;

    /// <summary>Whether the call may have taken effect although it failed.</summary>
    /// <remarks>Source: Binance spot API documentation, "General information on endpoints" and "Error codes".</remarks>
    public bool IsOutcomeUnknown => HttpStatus is 0 or >= 500 || Code is -1000 or -1001 or -1006 or -1007;
}
