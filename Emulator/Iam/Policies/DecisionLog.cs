namespace Acinaces.Emulator.Iam.Policies;

/// <summary>The latest decisions, for whoever wonders why a call was denied. The oldest make room for the newest.</summary>
internal sealed class DecisionLog
{
    private const int Capacity = 1000;
    private readonly Lock _gate = new();
    private readonly LoggedDecision?[] _ring = new LoggedDecision?[Capacity];
    private long _count;

    public void Add(LoggedDecision decision)
    {
        lock (_gate) _ring[_count++ % Capacity] = decision;
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<LoggedDecision> Latest()
    {
        lock (_gate)
        {
            var kept = (int)Math.Min(_count, Capacity);
            return [.. Enumerable.Range(1, kept).Select(back => _ring[(_count - back) % Capacity]).OfType<LoggedDecision>()];
        }
    }
}
