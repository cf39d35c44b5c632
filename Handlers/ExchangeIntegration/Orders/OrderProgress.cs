using Acinaces.Adapters.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Trades;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>How far an order has come when what the exchange says is applied to it.</summary>
/// <param name="Steps">The steps of its trade that are new, oldest first.</param>
/// <param name="HasLateFill">Whether it traded after it had ended.</param>
internal sealed record OrderProgress(Order After, IReadOnlyList<TradeEventType> Steps, bool HasLateFill)
{
    /// <summary>Applies the exchange's view. What is known already changes nothing, so the same view may come any number of times.</summary>
    public static OrderProgress By(Order before, VenueOrder venue)
    {
        var order = before;
        var steps = new List<TradeEventType>();
        var late = false;
        if (before.ExchangeOrderId is null) steps.AddRange([TradeEventType.OrderSubmitted, TradeEventType.OrderAcknowledged]);
        foreach (var happened in EventsOf(before, venue))
        {
            switch (OrderStateMachine.Apply(order, happened))
            {
                case OrderTransition.Changed changed: order = changed.Order; break;
                case OrderTransition.LateFill fill: (order, late) = (fill.Order, true); break;
                // Known already, or overtaken by what we know better.
                default: break;
            }
        }
        var reached = TradeEvents.For(order.Status);
        if (order != before && order.Status is not (OrderStatus.Open or OrderStatus.Pending) && (order.Status != before.Status || order.Fills.Count > before.Fills.Count)) steps.Add(reached);
        return new OrderProgress(order, order == before ? [] : steps, late);
    }

    public bool IsChange(Order before) => !ReferenceEquals(After, before);

    private static IEnumerable<OrderEvent> EventsOf(Order order, VenueOrder venue)
    {
        if (order.ExchangeOrderId is null) yield return new OrderEvent.Acknowledged(venue.ExchangeOrderId, venue.At);
        // A change that was made, but whose answer was lost.
        if (venue.Quantity < order.Quantity) yield return new OrderEvent.Modified(new OrderModification(null, venue.Quantity, null), venue.At);
        foreach (var fill in venue.Fills) yield return new OrderEvent.Executed(fill, venue.At);
        switch (venue.Status)
        {
            case OrderStatus.Cancelled: yield return new OrderEvent.Cancelled(venue.At); break;
            case OrderStatus.Expired: yield return new OrderEvent.Expired(venue.At); break;
            case OrderStatus.Rejected: yield return new OrderEvent.Rejected("The exchange rejected the order.", venue.At); break;
            default: break;
        }
    }
}
