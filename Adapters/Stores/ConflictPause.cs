namespace Acinaces.Adapters.Stores;

/// <summary>How long to wait before a transaction that ran into another is tried again.</summary>
internal static class ConflictPause
{
    private static int _sequence = Environment.ProcessId;

    /// <summary>Doubles from 5 ms; processes that collided step apart by their own numbers, as they would by chance.</summary>
    public static TimeSpan Of(int attempt, int size)
    {
        var spread = (uint)HashCode.Combine(Interlocked.Increment(ref _sequence), size) % 100;
        return TimeSpan.FromMilliseconds(5 * Math.Pow(2, attempt - 1) * (0.5 + (spread / 100.0)));
    }
}
