namespace Acinaces.Domain.Risk;

/// <summary>What a circuit breaker pauses.</summary>
public enum BreakerScope
{
    Strategy,
    Asset,
    Portfolio,
}
