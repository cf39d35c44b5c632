namespace Acinaces.Domain.Risk;

/// <summary>One thing a breaker watches, as it happened.</summary>
/// <param name="At">When.</param>
/// <param name="Succeeded">Whether the operation went well. Absent when the observation is of no operation.</param>
/// <param name="LossPercent">A loss. Absent when there was none.</param>
/// <param name="PriceDeviationPercent">A jump of the price. Absent when there was none.</param>
/// <param name="ErrorType">What went wrong. Absent when nothing did.</param>
public sealed record BreakerObservation(DateTimeOffset At, bool? Succeeded = null, decimal? LossPercent = null, decimal? PriceDeviationPercent = null, string? ErrorType = null);
