using Acinaces.Domain.Errors;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;
using FsCheck.Fluent;

namespace Acinaces.Domain.Tests.Risk;

public sealed class PositionLimitsTests
{
    [Fact]
    public void An_order_may_use_a_limit_up_exactly()
    {
        var usage = new LimitUsage(Given.Limit(10m), Current: 7m);
        Assert.Equal(new LimitCheckResult(true, 7m, 10m, 3m, null), PositionLimits.Check(usage, OrderSide.Buy, 3m, 10m));
        Assert.Equal(new LimitCheckResult(false, 7m, 10m, 3m, 0.5m), PositionLimits.Check(usage, OrderSide.Buy, 3.5m, 10m));
    }

    [Fact]
    public void Open_orders_the_same_way_count_as_if_they_had_filled()
    {
        var usage = new LimitUsage(Given.Limit(10m), Current: 4m, CommittedBuys: 5m);
        Assert.True(PositionLimits.Check(usage, OrderSide.Buy, 1m, 10m).WithinLimit);
        Assert.Equal(1m, PositionLimits.Check(usage, OrderSide.Buy, 2m, 10m).WouldExceedBy);
    }

    [Fact]
    public void An_open_sale_makes_no_room_for_a_purchase() =>
        Assert.False(PositionLimits.Check(new LimitUsage(Given.Limit(10m), Current: 10m, CommittedSells: 5m), OrderSide.Buy, 1m, 10m).WithinLimit);

    [Fact]
    public void Out_of_a_breach_there_is_always_a_way()
    {
        var breached = new LimitUsage(Given.Limit(10m), Current: 15m);
        Assert.True(PositionLimits.Check(breached, OrderSide.Sell, 2m, 10m).WithinLimit);
        Assert.True(PositionLimits.Check(breached, OrderSide.Sell, 25m, 10m).WithinLimit);
        Assert.False(PositionLimits.Check(breached, OrderSide.Sell, 31m, 10m).WithinLimit);
        Assert.True(breached.IsBreached(portfolioValue: null));
    }

    [Fact]
    public void A_percentage_is_one_of_the_portfolios_value()
    {
        // 20 % of 10 000 is 2000; 19 at 100 fit, 21 do not.
        var limit = Given.Limit(20m, LimitScope.Portfolio, LimitType.Percentage);
        Assert.Equal(2000m, limit.EffectiveMaximum(10_000m));
        var risk = Given.Risk().WithLimits(new LimitUsage(limit, Current: 0m));
        Assert.True(PortfolioLimitCheck.Run(Given.Proposal(19m), risk).Passed);
        var refused = PortfolioLimitCheck.Run(Given.Proposal(21m), risk);
        Assert.Equal((false, 0m, 2000m), (refused.Passed, refused.CurrentValue, refused.LimitValue));
        Assert.Equal("PORTFOLIO PERCENTAGE limit l1 would be exceeded by 100: current 0, maximum 2000.", refused.Message);
    }

    [Fact]
    public void A_percentage_of_an_unknown_portfolio_lets_nothing_through()
    {
        var risk = Given.Risk().WithLimits(new LimitUsage(Given.Limit(20m, LimitScope.Portfolio, LimitType.Percentage), 0m)) with
        {
            PortfolioValue = new Reading<decimal>.Unknown("down"),
        };
        Assert.False(PortfolioLimitCheck.Run(Given.Proposal(0.001m), risk).Passed);
    }

    [Fact]
    public void Limits_of_other_assets_and_strategies_do_not_count()
    {
        var others = Given.Risk().WithLimits(
            new LimitUsage(Given.Limit(0m) with { AssetId = "ETH-USDT" }, 0m),
            new LimitUsage(Given.Limit(0m, LimitScope.Strategy) with { StrategyId = "s2" }, 0m));
        Assert.Equal("No limit applies.", PositionLimitCheck.Run(Given.Proposal(), others).Message);
    }

    [Fact]
    public void A_strategys_limit_counts_value_since_assets_cannot_be_added()
    {
        // 2 at 100 is 200.
        var risk = Given.Risk().WithLimits(new LimitUsage(Given.Limit(199m, LimitScope.Strategy), 0m));
        Assert.Equal(1m, PositionLimitCheck.Run(Given.Proposal(2m), risk) is { Passed: false, LimitValue: 199m } ? 1m : 0m);
    }

    [Fact]
    public void Every_exceeded_limit_is_named()
    {
        var risk = Given.Risk().WithLimits(
            new LimitUsage(Given.Limit(150m, LimitScope.Strategy) with { LimitId = "l2" }, 0m),
            new LimitUsage(Given.Limit(1m), 0m));
        var refused = PositionLimitCheck.Run(Given.Proposal(2m), risk);
        Assert.Matches("^ASSET .* limit l1 .*; STRATEGY .* limit l2 ", refused.Message);
    }

    [Fact]
    public void Utilization_is_the_share_of_the_bound() =>
        Assert.Equal(75m, new LimitUsage(Given.Limit(20m), Current: 15m).UtilizationPercent(portfolioValue: null));

    [Fact]
    public void No_accepted_purchase_ever_takes_a_holding_over_its_limit() => Seeded.Check(
        Seeded.Amount().Three().Zip(Seeded.Amount()),
        figures =>
        {
            var ((current, committed, amount), maximum) = figures;
            var usage = new LimitUsage(Given.Limit(maximum), current, committed);
            var result = PositionLimits.Check(usage, OrderSide.Buy, amount, maximum);
            return result.WithinLimit
                ? current + committed + amount <= maximum
                : result.WouldExceedBy == current + committed + amount - maximum;
        });

    [Theory]
    [InlineData(null, "ABSOLUTE", "1", "scope")]
    [InlineData("PORTFOLIO", null, "1", "limitType")]
    [InlineData("PORTFOLIO", "ABSOLUTE", null, "maxValue")]
    [InlineData("PORTFOLIO", "ABSOLUTE", "-1", "maxValue")]
    [InlineData("PORTFOLIO", "PERCENTAGE", "100.1", "maxValue")]
    [InlineData("ASSET", "ABSOLUTE", "1", "assetId")]
    [InlineData("STRATEGY", "ABSOLUTE", "1", "strategyId")]
    public void An_incomplete_limit_is_refused(string? scope, string? type, string? maximum, string field)
    {
        var draft = new LimitDraft(scope, null, null, type, maximum is null ? null : decimal.Parse(maximum, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(field, Assert.Single(Assert.IsType<ValidationResult<PositionLimit>.Invalid>(LimitValidation.Validate(draft, "t1", "l1")).Errors).Field);
    }

    [Fact]
    public void Open_orders_and_executions_add_up_to_a_limits_usage()
    {
        var held = new[] { ("s1", Given.Execution("e1", OrderSide.Buy, 3m, 100m)), ("s2", Given.Execution("e2", OrderSide.Sell, 1m, 100m)) };
        var open = new[] { Given.Order(4m, OrderStatus.Open), Given.Order(5m, OrderStatus.Cancelled) };
        Assert.Equal(
            new LimitUsage(Given.Limit(10m), Current: 2m, CommittedBuys: 4m),
            Known(LimitUsages.Of(Given.Limit(10m), held, open, _ => null)));
        // Only strategy s1, in value at 50: 150 held and 200 open.
        var strategy = Given.Limit(1000m, LimitScope.Strategy);
        Assert.Equal(new LimitUsage(strategy, Current: 150m, CommittedBuys: 200m), Known(LimitUsages.Of(strategy, held, open, _ => 50m)));
        Assert.IsType<Reading<LimitUsage>.Unknown>(LimitUsages.Of(strategy, held, open, _ => null));
    }

    private static LimitUsage Known(Reading<LimitUsage> reading) => Assert.IsType<Reading<LimitUsage>.Known>(reading).Value;
}
