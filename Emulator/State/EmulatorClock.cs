namespace Acinaces.Emulator.State;

/// <summary>The one clock of the emulator. It runs beside another clock, and can be stopped, moved ahead or run at another speed.</summary>
internal sealed class EmulatorClock : TimeProvider
{
    private readonly TimeProvider _machine;
    private readonly Lock _gate = new();
    private readonly HashSet<EmulatorTimer> _timers = [];
    private ClockSetting _setting;

    /// <param name="machine">The clock it runs beside; its timers drive this one's.</param>
    public EmulatorClock(TimeProvider machine)
    {
        _machine = machine;
        var now = machine.GetUtcNow();
        _setting = new ClockSetting(now, now, 1);
    }

    /// <summary>A clock that shows the same from here on, until either is changed.</summary>
    public EmulatorClock Branch() => new(_machine) { _setting = Volatile.Read(ref _setting) };

    /// <summary>Emulated seconds per second; 0 when frozen.</summary>
    public double Scale => Volatile.Read(ref _setting).Scale;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Volatile.Read(ref _setting).At(_machine.GetUtcNow());

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new EmulatorTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Freeze() => Set(GetUtcNow(), 0);

    /// <param name="scale">Emulated seconds per second, above 0.</param>
    public void Run(double scale) => Set(GetUtcNow(), scale);

    /// <summary>Jumps ahead; what falls due in between happens at once.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Set(GetUtcNow() + by, Scale);
    }

    /// <summary>How long until an emulated instant, by the machine's clock. Absent while frozen, when it never comes.</summary>
    internal TimeSpan? MachineTimeUntil(DateTimeOffset due)
    {
        var left = due - GetUtcNow();
        if (left <= TimeSpan.Zero) return TimeSpan.Zero;
        var scale = Scale;
        return scale > 0 ? left / scale : null;
    }

    internal ITimer CreateMachineTimer(TimerCallback callback) => _machine.CreateTimer(callback, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    internal void Track(EmulatorTimer timer)
    {
        lock (_gate) _timers.Add(timer);
    }

    internal void Forget(EmulatorTimer timer)
    {
        lock (_gate) _timers.Remove(timer);
    }

    private void Set(DateTimeOffset emulated, double scale)
    {
        EmulatorTimer[] affected;
        lock (_gate)
        {
            Volatile.Write(ref _setting, new ClockSetting(_machine.GetUtcNow(), emulated, scale));
            affected = [.. _timers];
        }
        foreach (var timer in affected) timer.Arm();
    }

    /// <summary>From the machine's instant on, emulated time runs from its own instant at its own speed.</summary>
    private sealed record ClockSetting(DateTimeOffset Machine, DateTimeOffset Emulated, double Scale)
    {
        public DateTimeOffset At(DateTimeOffset machine) => Emulated + ((machine - Machine) * Scale);
    }
}
