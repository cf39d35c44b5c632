namespace Acinaces.Domain.Risk;

/// <summary>A circuit breaker as a caller wrote it.</summary>
public sealed record BreakerDraft
{
    public string? Name { get; init; }

    public string? Scope { get; init; }

    public string? ScopeId { get; init; }

    public BreakerConditionDraft? Condition { get; init; }

    public int? CooldownMinutes { get; init; }

    public bool? AutoResetEnabled { get; init; }
}
