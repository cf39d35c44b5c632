namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>The startTime and endTime of a request; both ends are included, an absent one is open.</summary>
internal readonly record struct TimeSpanFields(long? StartMs, long? EndMs)
{
    private const int MaxHours = 24;

    public bool IsGiven => StartMs is not null || EndMs is not null;

    public bool Contains(long timeMs) => (StartMs is null || timeMs >= StartMs) && (EndMs is null || timeMs <= EndMs);

    /// <exception cref="BinanceException">-1127, when the span is longer than a day.</exception>
    public static TimeSpanFields Read(Parameters parameters)
    {
        var span = new TimeSpanFields(parameters.Integer("startTime"), parameters.Integer("endTime"));
        return span.EndMs - span.StartMs > MaxHours * 3_600_000L ? throw BinanceErrors.MoreThanHours(MaxHours) : span;
    }
}
