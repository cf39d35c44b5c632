namespace Acinaces.Domain.Risk;

/// <summary>The kinds of condition, as callers name them.</summary>
public enum BreakerConditionType
{
    LossRate,
    ConsecutiveFailures,
    PriceDeviation,
    ErrorRate,
}
