using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Positions;
using Acinaces.Domain.Risk;
using Acinaces.Domain.Trading;

namespace Acinaces.Domain.Tests;

/// <summary>Ordinary values that tests change one thing about.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static Order Order(decimal quantity = 10m, OrderStatus status = OrderStatus.Pending) => new()
    {
        OrderId = OrderId.For("t1", "key-1"),
        TenantId = "t1",
        StrategyId = "s1",
        ExchangeId = ExchangeId.Binance,
        Mode = TradingMode.Paper,
        AssetId = "BTC-USDT",
        Side = OrderSide.Buy,
        OrderType = OrderType.Limit,
        Quantity = quantity,
        Price = 100m,
        TimeInForce = TimeInForce.Gtc,
        IdempotencyKey = "key-1",
        Status = status,
        CreatedAt = Noon,
        UpdatedAt = Noon,
    };

    public static Fill Fill(string id, decimal quantity, decimal price = 100m) => new(id, quantity, price, 0.1m, "USDT", Noon);

    public static OrderDraft Draft() => new()
    {
        StrategyId = "s1",
        AssetId = "BTC-USDT",
        Side = "BUY",
        OrderType = "LIMIT",
        Quantity = 2m,
        Price = 100m,
        TimeInForce = "GTC",
        IdempotencyKey = "key-1",
    };

    public static ProposedOrder Proposal(decimal quantity = 2m, OrderSide side = OrderSide.Buy, TradingMode mode = TradingMode.Live) => new()
    {
        StrategyId = "s1",
        AssetId = "BTC-USDT",
        ExchangeId = ExchangeId.Binance,
        Side = side,
        OrderType = OrderType.Limit,
        Quantity = quantity,
        Price = 100m,
        Mode = mode,
    };

    /// <summary>All is known and nothing stands in the way.</summary>
    public static RiskSnapshot Risk() => new()
    {
        KillSwitch = KillSwitchState.Inactive("t1"),
        Breakers = new Reading<IReadOnlyList<CircuitBreaker>>.Known([]),
        Limits = new Reading<IReadOnlyList<LimitUsage>>.Known([]),
        Drawdowns = new Reading<IReadOnlyList<DrawdownState>>.Known([]),
        Volatility = VolatilityView.Calm,
        ExchangeLimits = new ExchangeLimits { MinOrderSize = 0.001m, MaxOrderSize = 1000m, TickSize = 0.01m, LotSize = 0.001m },
        LastPrice = 100m,
        FreeCapital = 10_000m,
        PortfolioValue = 10_000m,
    };

    public static PositionLimit Limit(decimal maximum, LimitScope scope = LimitScope.Asset, LimitType type = LimitType.Absolute) => new()
    {
        LimitId = "l1",
        TenantId = "t1",
        Scope = scope,
        AssetId = scope is LimitScope.Asset ? "BTC-USDT" : null,
        StrategyId = scope is LimitScope.Strategy ? "s1" : null,
        LimitType = type,
        MaxValue = maximum,
    };

    public static RiskSnapshot WithLimits(this RiskSnapshot risk, params LimitUsage[] limits) =>
        risk with { Limits = new Reading<IReadOnlyList<LimitUsage>>.Known(limits) };

    public static RiskSnapshot WithBreakers(this RiskSnapshot risk, params CircuitBreaker[] breakers) =>
        risk with { Breakers = new Reading<IReadOnlyList<CircuitBreaker>>.Known(breakers) };

    public static CircuitBreaker Breaker(BreakerState state = BreakerState.Closed) => new()
    {
        BreakerId = "b1",
        TenantId = "t1",
        Name = "losses",
        Scope = BreakerScope.Portfolio,
        Condition = new BreakerCondition.ConsecutiveFailures(3),
        Cooldown = TimeSpan.FromMinutes(10),
        AutoReset = true,
        State = state,
        LastTrippedAt = state is BreakerState.Closed ? null : Noon,
        HalfOpenSince = state is BreakerState.HalfOpen ? Noon : null,
    };

    public static Execution Execution(string id, OrderSide side, decimal quantity, decimal price, int minute = 0) => new()
    {
        ExecutionId = id,
        AssetId = "BTC-USDT",
        ExchangeId = ExchangeId.Binance,
        Side = side,
        Quantity = quantity,
        Price = price,
        Commission = 1m,
        CommissionAsset = "USDT",
        Timestamp = Noon.AddMinutes(minute),
    };
}
