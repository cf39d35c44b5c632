using Acinaces.Domain.Risk;

namespace Acinaces.Adapters.Stores;

/// <summary>Everything of ours that an order is judged by, as it was at one moment.</summary>
public sealed record TradingGrounds
{
    /// <summary>An order with the same id. Absent when the intent is new.</summary>
    public StoredOrder? Existing { get; init; }

    /// <summary>The tenant's registration of the exchange. Absent when there is none.</summary>
    public StoredExchange? Exchange { get; init; }

    public required Versioned<KillSwitchState> KillSwitch { get; init; }

    public required IReadOnlyList<CircuitBreaker> Breakers { get; init; }

    public required IReadOnlyList<LimitUsage> Limits { get; init; }

    public required IReadOnlyList<DrawdownState> Drawdowns { get; init; }

    public required VolatilityView Volatility { get; init; }

    /// <summary>Our own table's rules for the asset. Absent when it has none; then the exchange itself is asked.</summary>
    public ExchangeLimits? ExchangeLimits { get; init; }

    /// <summary>The use of the exchange's limits, as far as it was asked for.</summary>
    public IReadOnlyList<SeenRateLimit> RateLimits { get; init; } = [];

    /// <summary>Whether the tenant's connections to the exchange are shut down.</summary>
    public required bool IsPaused { get; init; }
}
