namespace Acinaces.Domain.Trades;

/// <summary>The steps of a trade.</summary>
public enum TradeEventType
{
    SignalGenerated,
    OrderCreated,
    OrderSubmitted,
    OrderAcknowledged,
    PartialFill,
    CompleteFill,
    OrderCancelled,
    OrderRejected,
    OrderExpired,
}
