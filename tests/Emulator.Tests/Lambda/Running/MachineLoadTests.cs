using Acinaces.Emulator.Lambda.Running;

namespace Acinaces.Emulator.Tests.Lambda.Running;

public sealed class MachineLoadTests
{
    private readonly SteppedClock _clock = new();
    private string? _times = "cpu  100 0 100 800 0 0 0 0 0 0";

    [Theory]
    [InlineData("cpu  155 0 120 825 0 0 0 0 0 0", true)]     // 75 of 100 ticks at work
    [InlineData("cpu  154 0 120 826 0 0 0 0 0 0", false)]    // 74 of 100
    [InlineData("cpu  160 0 110 805 25 0 0 0 0 0", false)]   // waiting for the disk is no work
    [InlineData("cpu  120 10 110 810 0 10 10 30 70 0", true)]   // interrupts and other guests are; a guest's time is within the first field
    [InlineData("cpu  100 0 100 800 0 0 0 0 0 0", false)]    // no tick has passed
    [InlineData("intr 5", false)]
    [InlineData(null, false)]
    public void Is_saturated_when_three_quarters_of_the_last_window_went_to_work(string? now, bool expected)
    {
        var load = new MachineLoad(() => _times, _clock);
        Assert.False(load.IsSaturated);   // nothing to compare with yet
        _clock.Step(TimeSpan.FromMilliseconds(150));
        _times = now;
        Assert.Equal(expected, load.IsSaturated);
    }

    [Fact]
    public void Is_measured_ten_times_a_second_at_most()
    {
        var load = new MachineLoad(() => _times, _clock);
        Assert.False(load.IsSaturated);
        _times = "cpu  200 0 100 800 0 0 0 0 0 0";
        _clock.Step(TimeSpan.FromMilliseconds(99));
        Assert.False(load.IsSaturated);
        _clock.Step(TimeSpan.FromMilliseconds(1));
        Assert.True(load.IsSaturated);
    }

    [Fact]
    public void Counts_as_saturated_after_a_time_without_questions_until_it_was_measured_again()
    {
        var load = new MachineLoad(() => _times, _clock);
        Assert.False(load.IsSaturated);
        _clock.Step(TimeSpan.FromSeconds(5));
        _times = "cpu  100 0 100 1800 0 0 0 0 0 0";
        Assert.True(load.IsSaturated);
        _clock.Step(TimeSpan.FromMilliseconds(800));
        _times = "cpu  110 0 100 1890 0 0 0 0 0 0";   // 10 of 100
        Assert.False(load.IsSaturated);
    }

    [Fact]
    public void Stays_saturated_over_a_tenth_of_a_second_with_less_work()
    {
        var load = new MachineLoad(() => _times, _clock);
        Assert.False(load.IsSaturated);
        Assert.True(AfterWindow(load, "cpu  120 0 100 800 0 0 0 0 0 0"));
        Assert.True(AfterWindow(load, "cpu  130 0 100 810 0 0 0 0 0 0"));   // 10 of 20
        Assert.True(AfterWindow(load, "cpu  140 0 100 820 0 0 0 0 0 0"));
        Assert.True(AfterWindow(load, "cpu  160 0 100 820 0 0 0 0 0 0"));   // 20 of 20
        Assert.True(AfterWindow(load, "cpu  170 0 100 830 0 0 0 0 0 0"));
        Assert.True(AfterWindow(load, "cpu  180 0 100 840 0 0 0 0 0 0"));
        Assert.False(AfterWindow(load, "cpu  190 0 100 850 0 0 0 0 0 0"));   // 300 ms of less
    }

    private bool AfterWindow(MachineLoad load, string times)
    {
        _clock.Step(TimeSpan.FromMilliseconds(100));
        _times = times;
        return load.IsSaturated;
    }

    private sealed class SteppedClock : TimeProvider
    {
        private long _now = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Step(TimeSpan by) => _now += by.Ticks;
    }
}
