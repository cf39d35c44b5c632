using Acinaces.Domain.Risk;

namespace Acinaces.Adapters.Stores;

/// <summary>What a change of an order brings about elsewhere.</summary>
/// <param name="LossPercent">What its new fills lost by closing, in percent of what had been paid. Absent when nothing.</param>
/// <param name="Turned">Breakers for which it tried and which it opens or closes.</param>
public sealed record SettlementEffects(decimal? LossPercent, IReadOnlyList<CircuitBreaker> Turned);
