namespace Acinaces.Domain.Risk;

/// <summary>What a breaker's condition amounted to at a moment.</summary>
public sealed record BreakerReading(DateTimeOffset At, decimal Value);
