using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;
using Acinaces.Domain.Trading;

namespace Acinaces.Domain.Tests.Risk;

public sealed class PreTradeChecksTests
{
    [Fact]
    public void All_nine_checks_run_in_order_and_a_clean_order_passes()
    {
        var decision = PreTradeChecks.Decide(Given.Proposal(), Given.Risk());
        Assert.Equal(
            ["KILL_SWITCH", "CIRCUIT_BREAKER", "POSITION_LIMIT", "PORTFOLIO_LIMIT", "DRAWDOWN", "VOLATILITY", "CAPITAL_AVAILABLE", "LEVERAGE", "EXCHANGE_LIMIT"],
            decision.Checks.Select(check => Vocabulary.WireName.Of(check.CheckType)));
        Assert.True(decision.Approved, decision.RejectionReason);
        Assert.Null(decision.RejectionReason);
    }

    [Fact]
    public void A_halt_does_not_hide_what_else_is_wrong()
    {
        var risk = Given.Risk().WithLimits(new LimitUsage(Given.Limit(1m), Current: 0m)) with
        {
            KillSwitch = new KillSwitchState("t1", [new Halt(HaltScope.Tenant, null, "losses", HaltTrigger.Manual, "tom", Given.Noon)]),
        };
        var decision = PreTradeChecks.Decide(Given.Proposal(quantity: 2m), risk);
        Assert.Equal([RiskCheckType.KillSwitch, RiskCheckType.PositionLimit], decision.Failures.Select(check => check.CheckType));
        Assert.Equal(
            "KILL_SWITCH: Trading is halted for the whole tenant: losses; "
            + "POSITION_LIMIT: ASSET ABSOLUTE limit l1 would be exceeded by 1: current 0, maximum 1.",
            decision.RejectionReason);
    }

    [Fact]
    public void A_single_failure_speaks_for_itself()
    {
        var decision = PreTradeChecks.Decide(Given.Proposal(quantity: 2m), Given.Risk() with { FreeCapital = 199.99m });
        Assert.Equal("The order needs 200, free are 199.99.", decision.RejectionReason);
    }

    [Fact]
    public void No_check_at_all_is_no_approval() => Assert.False(new PreTradeDecision([]).Approved);

    [Theory]
    [MemberData(nameof(Unknowns))]
    public void Whatever_is_unknown_refuses_real_money(RiskCheckType check, object snapshot)
    {
        var decision = PreTradeChecks.Decide(Given.Proposal(mode: TradingMode.Live), Assert.IsType<RiskSnapshot>(snapshot));
        Assert.Equal(check, Assert.Single(decision.Failures).CheckType);
        Assert.Contains("down", decision.RejectionReason, StringComparison.Ordinal);
    }

    public static TheoryData<RiskCheckType, object> Unknowns() => new()
    {
        { RiskCheckType.KillSwitch, Given.Risk() with { KillSwitch = new Reading<KillSwitchState>.Unknown("down") } },
        { RiskCheckType.CircuitBreaker, Given.Risk() with { Breakers = new Reading<IReadOnlyList<CircuitBreaker>>.Unknown("down") } },
        { RiskCheckType.Drawdown, Given.Risk() with { Drawdowns = new Reading<IReadOnlyList<DrawdownState>>.Unknown("down") } },
        { RiskCheckType.Volatility, Given.Risk() with { Volatility = new Reading<VolatilityView>.Unknown("down") } },
        { RiskCheckType.CapitalAvailable, Given.Risk() with { FreeCapital = new Reading<decimal>.Unknown("down") } },
        { RiskCheckType.Leverage, Given.Risk() with { PortfolioValue = new Reading<decimal>.Unknown("down") } },
        { RiskCheckType.ExchangeLimit, Given.Risk() with { ExchangeLimits = new Reading<ExchangeLimits>.Unknown("down") } },
    };

    [Fact]
    public void Unknown_limits_fail_both_limit_checks()
    {
        var risk = Given.Risk() with { Limits = new Reading<IReadOnlyList<LimitUsage>>.Unknown("down") };
        Assert.Equal(
            [RiskCheckType.PositionLimit, RiskCheckType.PortfolioLimit],
            PreTradeChecks.Decide(Given.Proposal(mode: TradingMode.Paper), risk).Failures.Select(check => check.CheckType));
    }

    [Theory]
    [InlineData(TradingMode.Paper)]
    [InlineData(TradingMode.Sandbox)]
    public void Without_capital_figures_orders_that_cost_nothing_real_pass(TradingMode mode)
    {
        var risk = Given.Risk() with { FreeCapital = new Reading<decimal>.Unknown("none"), PortfolioValue = new Reading<decimal>.Unknown("none") };
        Assert.True(PreTradeChecks.Decide(Given.Proposal(mode: mode), risk).Approved);
    }

    [Fact]
    public void A_market_purchase_is_reckoned_at_the_last_price_plus_half_a_percent()
    {
        // 2 at 100 with 0.5 % on top: 201.
        var market = Given.Proposal(2m) with { OrderType = OrderType.Market, Price = null };
        Assert.Equal(201m, OrderValuation.Notional(market, 100m));
        Assert.False(CapitalCheck.Run(market, Given.Risk() with { FreeCapital = 200.99m }).Passed);
        Assert.True(CapitalCheck.Run(market, Given.Risk() with { FreeCapital = 201m }).Passed);
    }

    [Fact]
    public void A_market_order_without_a_known_price_is_no_order_of_value_nought()
    {
        var market = Given.Proposal(2m) with { OrderType = OrderType.Market, Price = null };
        var risk = Given.Risk() with { LastPrice = new Reading<decimal>.Unknown("down") };
        Assert.Null(OrderValuation.Notional(market, risk.LastPriceIfKnown));
        Assert.Equal([RiskCheckType.CapitalAvailable, RiskCheckType.Leverage], PreTradeChecks.Decide(market, risk).Failures.Select(check => check.CheckType));
    }

    [Fact]
    public void A_stop_is_reckoned_at_whichever_price_is_worse()
    {
        var stop = Given.Proposal(1m) with { OrderType = OrderType.StopMarket, Price = null, StopPrice = 110m };
        Assert.Equal(110.55m, OrderValuation.Notional(stop, 100m));
        Assert.Equal(120.6m, OrderValuation.Notional(stop, 120m));
        Assert.Equal(110.55m, OrderValuation.Notional(stop, lastPrice: null));
    }

    [Fact]
    public void A_sale_needs_no_capital() =>
        Assert.True(CapitalCheck.Run(Given.Proposal(side: OrderSide.Sell), Given.Risk() with { FreeCapital = 0m }).Passed);

    [Theory]
    [InlineData("100", true)]
    [InlineData("100.01", false)]
    public void An_order_may_be_as_large_as_the_portfolio_and_no_larger(string quantity, bool passes) =>
        Assert.Equal(passes, LeverageCheck.Run(
            Given.Proposal(decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture)), Given.Risk()).Passed);

    [Fact]
    public void A_portfolio_without_value_carries_no_order() => Assert.False(LeverageCheck.Run(Given.Proposal(), Given.Risk() with { PortfolioValue = 0m }).Passed);
}
