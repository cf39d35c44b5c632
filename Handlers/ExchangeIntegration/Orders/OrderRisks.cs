using Acinaces.Adapters.Exchanges.Limits;
using Acinaces.Domain.Orders;
using Acinaces.Domain.RiskEvents;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>What happens to orders, as the risk controls remember it. Ids follow from the cause: told twice, it is still one event.</summary>
internal static class OrderRisks
{
    /// <summary>Our own checks refused an order; it was never stored.</summary>
    /// <param name="requestId">A refused order may be tried again under the same id; each request is an event of its own.</param>
    public static RiskEvent Refused(OrderRequest request, string requestId, string reason, DateTimeOffset now) => new()
    {
        EventId = $"{request.OrderId.Value}-rejected-{requestId}",
        TenantId = request.TenantId,
        EventType = RiskEventType.OrderRejected,
        Severity = RiskEventTypes.DefaultSeverity(RiskEventType.OrderRejected),
        StrategyId = request.StrategyId,
        AssetId = request.AssetId,
        Description = $"Order {request.OrderId.Value} was refused.",
        TriggerCondition = reason,
        ActionTaken = "Nothing was sent.",
        Timestamp = now,
    };

    /// <summary>The exchange refused an order.</summary>
    public static RiskEvent Rejected(Order order, string reason, DateTimeOffset now) =>
        Of(order, RiskEventType.OrderRejected, "rejected-exchange", now, "was refused.", reason, "The order is stored as rejected.");

    /// <summary>The exchange executed what had ended.</summary>
    public static RiskEvent LateFill(Order order) => Of(
        order, RiskEventType.ExchangeError, $"late-fill-{order.Fills.Count}", order.UpdatedAt,
        "was filled after it had ended.", "A fill arrived for an order in a terminal status.", "The fill was stored and the position corrected.");

    /// <summary>An exchange told us to send nothing for a while; cancellations have to wait as well.</summary>
    public static RiskEvent Banned(ExchangeBan ban, DateTimeOffset now) => new()
    {
        EventId = $"ban-{ban.Scope}-{now.ToUnixTimeMilliseconds()}".Replace('#', '-'),
        TenantId = ban.TenantId,
        EventType = RiskEventType.ExchangeError,
        Severity = RiskEventTypes.DefaultSeverity(RiskEventType.ExchangeError),
        Description = $"{WireName.Of(ban.Scope.ExchangeId)} wants nothing sent that counts as {WireName.Of(ban.Scope.Category)}.",
        TriggerCondition = ban.Reason,
        ActionTaken = $"Nothing of it is sent until {ban.Until.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}.",
        Timestamp = now,
    };

    /// <summary>An order works on although trading is halted.</summary>
    public static RiskEvent NotCancelled(Order order, string why, DateTimeOffset now) => Of(
        order, RiskEventType.ExchangeError, "not-cancelled", now, "still works although trading is halted.", why, "The order is left for reconciliation and a person.");

    private static RiskEvent Of(Order order, RiskEventType type, string what, DateTimeOffset at, string description, string cause, string action) => new()
    {
        EventId = $"{order.OrderId.Value}-{what}",
        TenantId = order.TenantId,
        EventType = type,
        Severity = RiskEventTypes.DefaultSeverity(type),
        StrategyId = order.StrategyId,
        AssetId = order.AssetId,
        Description = $"Order {order.OrderId.Value} {description}",
        TriggerCondition = cause,
        ActionTaken = action,
        Timestamp = at,
    };
}
