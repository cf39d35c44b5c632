using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.State;

public sealed class EmulatorClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly HandClock _machine = new(Start);

    [Fact]
    public void Runs_beside_the_machines_clock()
    {
        var clock = new EmulatorClock(_machine);
        _machine.Move(TimeSpan.FromSeconds(5));
        Assert.Equal(Start.AddSeconds(5), clock.GetUtcNow());
    }

    [Fact]
    public void Stands_still_when_frozen_and_goes_on_from_there()
    {
        var clock = new EmulatorClock(_machine);
        clock.Freeze();
        _machine.Move(TimeSpan.FromHours(1));
        Assert.Equal(Start, clock.GetUtcNow());
        clock.Run(1);
        _machine.Move(TimeSpan.FromSeconds(2));
        Assert.Equal(Start.AddSeconds(2), clock.GetUtcNow());
    }

    [Fact]
    public void Ten_seconds_at_scale_sixty_are_ten_minutes()
    {
        var clock = new EmulatorClock(_machine);
        clock.Run(60);
        _machine.Move(TimeSpan.FromSeconds(10));
        Assert.Equal(Start.AddMinutes(10), clock.GetUtcNow());
    }

    [Fact]
    public void Advancing_fires_what_falls_due_and_nothing_else()
    {
        var clock = new EmulatorClock(_machine);
        var fired = new List<string>();
        clock.Freeze();
        using var soon = clock.CreateTimer(_ => fired.Add("soon"), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        using var late = clock.CreateTimer(_ => fired.Add("late"), null, TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromMinutes(5));
        _machine.Move(TimeSpan.Zero);
        Assert.Equal(["soon"], fired);
    }

    [Fact]
    public void A_periodic_timer_fires_each_period_in_emulated_time()
    {
        var clock = new EmulatorClock(_machine);
        clock.Run(10);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
        for (var second = 0; second < 3; second++) _machine.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(3, fired);
    }

    [Fact]
    public void A_disposed_timer_stays_silent()
    {
        var clock = new EmulatorClock(_machine);
        var fired = 0;
        clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).Dispose();
        clock.Advance(TimeSpan.FromSeconds(2));
        _machine.Move(TimeSpan.FromSeconds(2));
        Assert.Equal(0, fired);
    }

    [Fact]
    public void A_wait_longer_than_the_machines_timers_reach_is_kept()
    {
        var clock = new EmulatorClock(_machine);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromDays(90), Timeout.InfiniteTimeSpan);
        for (var day = 0; day < 89; day++) _machine.Move(TimeSpan.FromDays(1));
        Assert.Equal(0, fired);
        _machine.Move(TimeSpan.FromDays(1));
        Assert.Equal(1, fired);
    }
}
