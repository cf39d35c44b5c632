namespace Acinaces.Domain.Risk;

/// <summary>Everything the pre-trade checks look at, as it was at one moment. Parts that could not be read say so.</summary>
public sealed record RiskSnapshot
{
    public required Reading<KillSwitchState> KillSwitch { get; init; }

    /// <summary>The tenant's breakers, of whatever scope.</summary>
    public required Reading<IReadOnlyList<CircuitBreaker>> Breakers { get; init; }

    /// <summary>The tenant's limits, each with what already counts against it.</summary>
    public required Reading<IReadOnlyList<LimitUsage>> Limits { get; init; }

    /// <summary>The drawdowns of the strategy and of the portfolio. Empty when none has been recorded yet, which allows trading.</summary>
    public required Reading<IReadOnlyList<DrawdownState>> Drawdowns { get; init; }

    /// <summary>The asset's volatility for this tenant. <see cref="VolatilityView.Calm"/> when none has been recorded yet.</summary>
    public required Reading<VolatilityView> Volatility { get; init; }

    /// <summary>What the exchange accepts for the asset.</summary>
    public required Reading<ExchangeLimits> ExchangeLimits { get; init; }

    /// <summary>The last price of the asset.</summary>
    public required Reading<decimal> LastPrice { get; init; }

    /// <summary>What is free to buy with, in the quote asset.</summary>
    public required Reading<decimal> FreeCapital { get; init; }

    /// <summary>The worth of everything held, in the quote asset.</summary>
    public required Reading<decimal> PortfolioValue { get; init; }

    /// <summary>The largest order, as a multiple of the portfolio's value.</summary>
    public decimal MaxLeverage { get; init; } = 1m;

    /// <summary>The last price, when it is known.</summary>
    public decimal? LastPriceIfKnown => LastPrice is Reading<decimal>.Known known ? known.Value : null;

    /// <summary>The portfolio's value, when it is known.</summary>
    public decimal? PortfolioValueIfKnown => PortfolioValue is Reading<decimal>.Known known ? known.Value : null;
}
