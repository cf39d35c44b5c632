namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>The machine's clock, which a test can put forward and stop.</summary>
internal sealed class MovableClock : TimeProvider
{
    private TimeSpan _ahead;
    private DateTimeOffset? _stoodStillAt;

    public override DateTimeOffset GetUtcNow() => (_stoodStillAt ?? base.GetUtcNow()) + _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    /// <summary>Stops at the beginning of a minute, so that no window of time ends by itself.</summary>
    public void StandStill()
    {
        var now = base.GetUtcNow();
        _stoodStillAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
    }
}
