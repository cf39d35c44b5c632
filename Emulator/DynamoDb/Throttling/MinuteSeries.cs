namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>One metric: its sum in each minute of the last three hours in which there was anything.</summary>
internal sealed class MinuteSeries
{
    private const int MinutesKept = 180;

    private readonly Queue<CapacityMinute> _earlier = new();
    private CapacityMinute? _last;

    public void Add(double amount, DateTimeOffset now)
    {
        var minute = MinuteOf(now);
        if (_last is { } last && last.Minute == minute)
        {
            _last = last with { Sum = last.Sum + amount };
            return;
        }
        if (_last is not null)
            _earlier.Enqueue(_last);
        _last = new CapacityMinute(minute, amount);
        while (_earlier.TryPeek(out var first) && IsOver(first, now))
            _earlier.Dequeue();
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<CapacityMinute> Read(DateTimeOffset now) =>
        _last is null ? [] : [.. _earlier.Append(_last).Where(minute => !IsOver(minute, now))];

    private static bool IsOver(CapacityMinute minute, DateTimeOffset now) => minute.Minute <= MinuteOf(now) - TimeSpan.FromMinutes(MinutesKept);

    private static DateTimeOffset MinuteOf(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
