using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.State;

/// <summary>A list of orders: which they are. How they stand, the orders say.</summary>
/// <param name="WorkingId">Absent when the legs came into play at once.</param>
internal sealed record JournalList(long Id, string ClientId, string Account, string Symbol, long? WorkingId, IReadOnlyList<long> LegIds, long CreatedMs)
{
    public static JournalList Of(OrderList list) =>
        new(list.Id, list.ClientId, list.Account.Id, list.Symbol, list.Working?.Id, [.. list.Legs.Select(leg => leg.Id)], list.CreatedMs);
}
