using Acinaces.Domain.Orders;

namespace Acinaces.Adapters.Exchanges;

/// <summary>An order as the exchange sees it.</summary>
/// <param name="Fills">Every execution so far. Their ids are the same however often they are reported.</param>
public sealed record VenueOrder(string ExchangeOrderId, OrderStatus Status, IReadOnlyList<Fill> Fills, DateTimeOffset At)
{
    /// <summary>What the exchange works for, which a change may have made less than was sent. Absent where it does not say.</summary>
    public decimal? Quantity { get; init; }
}
