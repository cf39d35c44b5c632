namespace Acinaces.Emulator.State;

/// <summary>A timer in emulated time. It waits on the machine's clock, and anew whenever the emulator's is changed.</summary>
internal sealed class EmulatorTimer : ITimer
{
    /// <summary>The machine's timers reach about 49 days; a longer wait is done in legs.</summary>
    private static readonly TimeSpan LongestLeg = TimeSpan.FromDays(1);

    private readonly EmulatorClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly Lock _gate = new();
    private readonly ITimer _leg;
    private DateTimeOffset? _due;
    private TimeSpan _period;
    private bool _disposed;

    public EmulatorTimer(EmulatorClock clock, TimerCallback callback, object? state)
    {
        _clock = clock;
        _callback = callback;
        _state = state;
        _leg = clock.CreateMachineTimer(_ => OnLegEnded());
        clock.Track(this);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (_disposed) return false;
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime;
            _period = period;
        }
        Arm();
        return true;
    }

    /// <summary>Sets the machine's timer by the clock as it is now.</summary>
    public void Arm()
    {
        lock (_gate)
        {
            if (_disposed) return;
            var wait = _due is { } due ? _clock.MachineTimeUntil(due) : null;
            _leg.Change(wait is { } leg ? (leg < LongestLeg ? leg : LongestLeg) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _due = null;
        }
        _leg.Dispose();
        _clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void OnLegEnded()
    {
        lock (_gate)
        {
            if (_disposed || _due is not { } due) return;
            var now = _clock.GetUtcNow();
            if (now < due)
            {
                // The end of a leg, or the machine's timer was a moment early.
                Arm();
                return;
            }
            // Periods missed while the clock jumped are not made up for, as with the system's timers.
            _due = _period > TimeSpan.Zero ? Later(due + _period, now) : null;
        }
        Arm();
        _callback(_state);
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
