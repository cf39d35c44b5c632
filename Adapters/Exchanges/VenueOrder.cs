using Acinaces.Domain.Orders;

namespace Acinaces.Adapters.Exchanges;

/// <summary>An order as the exchange sees it.</summary>
/// <param name="Fills">Every execution so far. Their ids are the same however often they are reported.</param>
public sealed record VenueOrder(string ExchangeOrderId, OrderStatus Status, IReadOnlyList<Fill> Fills, DateTimeOffset At)
{
    /// <summary>What the exchange works for, which a change may have made less than was sent. Absent where it does not say.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>As much of it as goes into one change: where more than that has been executed since, the first executions, with the order still at work.</summary>
    /// <param name="known">Executions that are stored already.</param>
    public VenueOrder Portion(IReadOnlyList<Fill> known, int most)
    {
        Fill[] fresh = [.. Fills.Where(fill => known.All(stored => stored.ExecutionId != fill.ExecutionId))];
        return fresh.Length <= most ? this : this with { Fills = fresh[..most], Status = OrderStatus.PartiallyFilled };
    }
}
