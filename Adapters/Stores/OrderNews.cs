using Acinaces.Adapters.Events;
using Acinaces.Domain.RiskEvents;

namespace Acinaces.Adapters.Stores;

/// <summary>What a change of an order is to others, stored in one transaction with it.</summary>
/// <param name="Risks">What the risk controls have to remember. Empty mostly.</param>
/// <param name="Announcement">What the bus is to be told. Absent when there is nothing to tell.</param>
public sealed record OrderNews(IReadOnlyList<RiskEvent> Risks, Announcement? Announcement);
