namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>
/// Units that come in at a steady rate, those not used kept up to a bound. Counted in whole parts of a unit, so that no time is lost to rounding.
/// </summary>
internal sealed class TokenBucket
{
    // A unit in parts: a rate of one per second then brings one part each tick.
    private const long Unit = TimeSpan.TicksPerSecond;
    // Above it the parts of five minutes would not fit a number; no machine that runs this uses as much.
    private const long LargestRate = 1_000_000_000;

    private long _seconds;
    private long _balance;
    private long _at;

    /// <summary>Begins with the units of one second: nothing has been left unused yet.</summary>
    /// <param name="rate">Units per second.</param>
    /// <param name="seconds">For how many seconds unused units are kept.</param>
    public TokenBucket(long rate, long seconds, DateTimeOffset now)
    {
        Rate = Math.Min(rate, LargestRate);
        _seconds = seconds;
        _balance = Rate * Unit;
        _at = now.UtcTicks;
    }

    /// <summary>Units per second.</summary>
    public long Rate { get; private set; }

    private long Size => Rate * _seconds * Unit;

    /// <summary>Below zero after a request that was larger than the whole bucket.</summary>
    public double Available(DateTimeOffset now)
    {
        Refill(now);
        return (double)_balance / Unit;
    }

    public bool IsFull(DateTimeOffset now)
    {
        Refill(now);
        return _balance >= Size;
    }

    /// <summary>Whether so much may be taken. More than the bucket ever holds may be when it is full; what is missing then comes off the units to come.</summary>
    public bool Allows(double units, DateTimeOffset now)
    {
        Refill(now);
        var parts = Parts(units);
        return parts <= _balance || (parts > Size && _balance >= Size);
    }

    public void Take(double units) => _balance -= Parts(units);

    /// <summary>Another rate and bound from the given time on. What is kept stays, as far as there is room.</summary>
    public void Resize(long rate, long seconds, DateTimeOffset since)
    {
        Refill(since);
        Rate = Math.Min(rate, LargestRate);
        _seconds = seconds;
        _balance = Math.Min(_balance, Size);
    }

    private static long Parts(double units) => (long)(units * Unit);

    private void Refill(DateTimeOffset now)
    {
        var elapsed = now.UtcTicks - _at;
        if (elapsed <= 0)
            return;
        _at = now.UtcTicks;
        // Of a longer time than fills it no more is counted, which also keeps the product small.
        var missing = Size - _balance;
        _balance = elapsed > missing / Rate ? Size : _balance + (elapsed * Rate);
    }
}
