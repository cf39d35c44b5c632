using Acinaces.Domain.RateLimits;
using FsCheck.Fluent;

namespace Acinaces.Domain.Tests.RateLimits;

public sealed class RateLimitingTests
{
    private static readonly DateTimeOffset _now = Given.Noon.AddSeconds(20);

    [Fact]
    public void A_budget_lasts_to_the_next_full_minute() => Assert.Equal(Given.Noon.AddMinutes(1), RateLimitWindow.Starting(600, _now).ResetsAt);

    [Fact]
    public void The_last_tenth_is_for_cancellations()
    {
        var window = RateLimitWindow.Starting(600, _now) with { Used = 540 };
        Assert.Equal(new RateLimitDecision.Wait(window, window.ResetsAt), RateLimiting.Decide(window, RequestPriority.High, 1, _now));
        Assert.Equal(new RateLimitDecision.Go(window with { Used = 541 }), RateLimiting.Decide(window, RequestPriority.Critical, 1, _now));
        Assert.IsType<RateLimitDecision.Wait>(RateLimiting.Decide(window with { Used = 600 }, RequestPriority.Critical, 1, _now));
    }

    [Fact]
    public void The_next_minute_brings_a_whole_budget()
    {
        var spent = RateLimitWindow.Starting(600, _now) with { Used = 600 };
        var go = Assert.IsType<RateLimitDecision.Go>(RateLimiting.Decide(spent, RequestPriority.Low, 1, spent.ResetsAt));
        Assert.Equal((1, spent.ResetsAt.AddMinutes(1)), (go.Window.Used, go.Window.ResetsAt));
    }

    [Fact]
    public void A_ban_by_the_exchange_binds_cancellations_too()
    {
        var banned = RateLimiting.Block(RateLimitWindow.Starting(600, _now), TimeSpan.FromSeconds(30), _now);
        var wait = Assert.IsType<RateLimitDecision.Wait>(RateLimiting.Decide(banned, RequestPriority.Critical, 1, _now.AddSeconds(29)));
        Assert.Equal(_now.AddSeconds(30), wait.Until);
        Assert.IsType<RateLimitDecision.Go>(RateLimiting.Decide(banned, RequestPriority.Critical, 1, _now.AddSeconds(30)));
    }

    [Theory]
    [InlineData(479, false)]
    [InlineData(480, true)]
    public void From_four_fifths_on_requests_wait_in_line(int used, bool near) =>
        Assert.Equal(near, (RateLimitWindow.Starting(600, _now) with { Used = used }).IsNearLimit);

    [Fact]
    public void No_minute_is_ever_overdrawn() => Seeded.Check(Gen.Choose(0, 3).Zip(Gen.Choose(1, 50)).ListOf(), requests =>
    {
        var window = RateLimitWindow.Starting(100, _now);
        foreach (var (priority, cost) in requests)
        {
            if (RateLimiting.Decide(window, (RequestPriority)priority, cost, _now) is RateLimitDecision.Go go)
                window = go.Window;
        }
        return window.Used <= 100;
    });
}
