namespace Acinaces.Domain.Risk;

/// <summary>How an order stands against one limit.</summary>
/// <param name="WithinLimit">Whether it fits.</param>
/// <param name="CurrentValue">What counts against the limit before the order.</param>
/// <param name="MaxValue">The bound.</param>
/// <param name="RemainingCapacity">What still fits.</param>
/// <param name="WouldExceedBy">By how much the order goes over. Absent when it fits.</param>
public sealed record LimitCheckResult(bool WithinLimit, decimal CurrentValue, decimal MaxValue, decimal RemainingCapacity, decimal? WouldExceedBy);
