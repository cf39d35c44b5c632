using Acinaces.Domain.Risk;

namespace Acinaces.Adapters.Stores;

/// <summary>What storing a change of an order brought about.</summary>
/// <param name="Order">As stored.</param>
/// <param name="LossPercent">What its new fills lost by closing, in percent of what had been paid. Absent when nothing.</param>
/// <param name="Moved">Breakers for which it tried and which it opened or closed.</param>
public sealed record Settlement(StoredOrder Order, decimal? LossPercent, IReadOnlyList<CircuitBreaker> Moved);
