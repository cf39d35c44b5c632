using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;
using Acinaces.Domain.RiskEvents;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.RiskControls.Breakers;

/// <summary>What others are told about breakers that opened or closed.</summary>
internal static class BreakerEvents
{
    /// <summary>The event's id follows from the breaker's turn: told twice, it is still one event.</summary>
    public static RiskEvent Turned(CircuitBreaker breaker, string cause, string action, DateTimeOffset now)
    {
        var type = breaker.State == BreakerState.Open ? RiskEventType.CircuitBreakerTrip : RiskEventType.CircuitBreakerReset;
        return new RiskEvent
        {
            EventId = $"{breaker.BreakerId}-{type}-{breaker.TripCount}",
            TenantId = breaker.TenantId,
            EventType = type,
            Severity = RiskEventTypes.DefaultSeverity(type),
            StrategyId = breaker.Scope == BreakerScope.Strategy ? breaker.ScopeId : null,
            AssetId = breaker.Scope == BreakerScope.Asset ? breaker.ScopeId : null,
            Description = $"Circuit breaker {breaker.Name} is {WireName.Of(breaker.State)}.",
            TriggerCondition = cause,
            ActionTaken = action,
            Timestamp = now,
        };
    }

    /// <summary>A half-open breaker that an order opened or closed by trying.</summary>
    public static RiskEvent TurnedByTrying(CircuitBreaker breaker, Order order) => breaker.State == BreakerState.Open
        ? Turned(breaker, $"Order {order.OrderId.Value}, which was trying, was refused by the exchange.", "Opened by itself.", order.UpdatedAt)
        : Turned(breaker, $"{CircuitBreakerMachine.ProbesToClose} orders that were trying went well.", "Closed by itself.", order.UpdatedAt);
}
