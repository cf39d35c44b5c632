using Acinaces.Emulator.SecretsManager.Model;

namespace Acinaces.Emulator.Tests.SecretsManager.Model;

/// <summary>Anchored at Sunday, 22 November 2026, 10:20:30 UTC.</summary>
public sealed class RotationWindowTests
{
    private static readonly DateTimeOffset _anchor = new(2026, 11, 22, 10, 20, 30, TimeSpan.Zero);

    [Theory]
    [InlineData(10, null, null, "2026-12-02T00:00:00", "2026-12-02T23:59:59")]
    [InlineData(10, null, "3h", "2026-12-02T00:00:00", "2026-12-02T02:59:59")]
    [InlineData(null, "rate(2 days)", null, "2026-11-24T00:00:00", "2026-11-24T23:59:59")]
    [InlineData(null, "rate(6 hours)", null, "2026-11-22T16:00:00", "2026-11-22T16:59:59")]
    [InlineData(null, "cron(0 8 1 * ? *)", null, "2026-12-01T08:00:00", "2026-12-01T23:59:59")]
    [InlineData(null, "cron(0 /8 * * ? *)", null, "2026-11-22T16:00:00", "2026-11-22T16:59:59")]
    [InlineData(null, "cron(0 4 ? * MON *)", "2h", "2026-11-23T04:00:00", "2026-11-23T05:59:59")]
    public void Opens_and_closes(int? days, string? schedule, string? duration, string start, string lastSecond)
    {
        var window = RotationWindow.NextAfter(new RotationRules { AutomaticallyAfterDays = days, ScheduleExpression = schedule, Duration = duration }, _anchor);

        Assert.NotNull(window);
        Assert.Equal((start, lastSecond), (window.Value.Start.ToString("s"), window.Value.LastSecond.ToString("s")));
    }
}
