namespace Acinaces.Domain.Risk;

/// <summary>The state of a circuit breaker.</summary>
public enum BreakerState
{
    /// <summary>Trading goes on.</summary>
    Closed,

    /// <summary>Trading is paused.</summary>
    Open,

    /// <summary>One small order at a time tries whether all is well again.</summary>
    HalfOpen,
}
