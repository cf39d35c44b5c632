using Acinaces.Domain.Risk;
using FsCheck.Fluent;

namespace Acinaces.Domain.Tests.Risk;

public sealed class DrawdownTests
{
    private static readonly DrawdownConfig _config = DrawdownConfig.Default;

    [Theory]
    [InlineData(951, DrawdownStatus.Normal)]
    [InlineData(950, DrawdownStatus.Warning)]
    [InlineData(901, DrawdownStatus.Warning)]
    [InlineData(900, DrawdownStatus.Paused)]
    [InlineData(0, DrawdownStatus.Paused)]
    public void From_a_peak_of_1000_a_strategy_warns_at_950_and_pauses_at_900(int value, DrawdownStatus status) =>
        Assert.Equal(status, Drawdowns.Update(At(1000m), value, _config).Status);

    [Fact]
    public void The_portfolio_becomes_critical() =>
        Assert.Equal(DrawdownStatus.Critical, Drawdowns.Update(At(1000m) with { StrategyId = null }, 900m, _config).Status);

    [Fact]
    public void A_pause_does_not_end_by_itself()
    {
        var paused = Drawdowns.Update(At(1000m), 800m, _config);
        Assert.Equal(DrawdownStatus.Paused, Drawdowns.Update(paused, 1200m, _config).Status);
    }

    [Fact]
    public void Resuming_needs_a_recovery_or_a_new_peak()
    {
        var paused = Drawdowns.Update(At(1000m), 800m, _config);
        Assert.Null(Drawdowns.Resume(paused, _config));
        Assert.Equal(DrawdownStatus.Warning, Drawdowns.Resume(Drawdowns.Update(paused, 940m, _config), _config)?.Status);
        var reset = Drawdowns.Reset(paused);
        Assert.Equal((800m, 0m, DrawdownStatus.Normal), (reset.PeakValue, reset.Percent, reset.Status));
        Assert.Null(Drawdowns.Resume(At(1000m), _config));
    }

    [Fact]
    public void Critical_and_paused_refuse_their_own_orders_only()
    {
        Assert.False(Check(At(1000m) with { Status = DrawdownStatus.Paused }).Passed);
        Assert.False(Check(At(1000m) with { StrategyId = null, Status = DrawdownStatus.Critical }).Passed);
        Assert.True(Check(At(1000m) with { Status = DrawdownStatus.Warning }).Passed);
        Assert.True(Check(At(1000m) with { StrategyId = "s2", Status = DrawdownStatus.Paused }).Passed);
    }

    [Fact]
    public void A_peak_of_nothing_cannot_be_fallen_from() => Assert.Equal(0m, new DrawdownState("s1", 0m, -5m, DrawdownStatus.Normal).Percent);

    [Fact]
    public void The_peak_only_rises_and_the_fall_stays_between_nought_and_a_hundred() => Seeded.Check(
        Gen.Choose(-1000, 1000).ListOf(),
        values =>
        {
            var state = At(100m);
            foreach (var value in values)
            {
                var next = Drawdowns.Update(state, value, _config);
                if (next.PeakValue < state.PeakValue || next.PeakValue < value || next.Percent is < 0m or > 100m)
                    return false;
                state = next;
            }
            return true;
        });

    private static DrawdownState At(decimal value) => new("s1", value, value, DrawdownStatus.Normal);

    private static RiskCheckOutcome Check(DrawdownState state) =>
        DrawdownCheck.Run(Given.Proposal(), new Reading<IReadOnlyList<DrawdownState>>.Known([state]));
}
