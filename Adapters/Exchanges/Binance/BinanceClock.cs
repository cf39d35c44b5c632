namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>Binance's time as far as we know it: ours plus an offset measured once and again after a refused timestamp.</summary>
public sealed class BinanceClock(TimeProvider clock)
{
    private long _offsetMs;

    public long NowUnixMs => clock.GetUtcNow().ToUnixTimeMilliseconds() + Volatile.Read(ref _offsetMs);

    /// <summary>Whether the offset has been measured at all.</summary>
    public bool IsSet { get; private set; }

    /// <param name="serverUnixMs">The server's time in its answer.</param>
    /// <param name="askedUnixMs">Our time when we asked.</param>
    /// <param name="answeredUnixMs">Our time when the answer was here.</param>
    public void Set(long serverUnixMs, long askedUnixMs, long answeredUnixMs)
    {
        Volatile.Write(ref _offsetMs, serverUnixMs - ((askedUnixMs + answeredUnixMs) / 2));
        IsSet = true;
    }
}
