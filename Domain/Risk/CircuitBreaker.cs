namespace Acinaces.Domain.Risk;

/// <summary>A circuit breaker and its state. It changes only through <see cref="CircuitBreakerMachine"/>.</summary>
public sealed record CircuitBreaker
{
    public required string BreakerId { get; init; }

    public required string TenantId { get; init; }

    public required string Name { get; init; }

    public required BreakerScope Scope { get; init; }

    /// <summary>Which strategy or asset. Absent for the whole portfolio.</summary>
    public string? ScopeId { get; init; }

    public required BreakerCondition Condition { get; init; }

    public required TimeSpan Cooldown { get; init; }

    /// <summary>Whether it tries by itself, after the cooldown, if all is well again.</summary>
    public required bool AutoReset { get; init; }

    public BreakerState State { get; init; }

    public int TripCount { get; init; }

    /// <summary>Absent when it never tripped.</summary>
    public DateTimeOffset? LastTrippedAt { get; init; }

    /// <summary>What was observed until then has been answered: it tripped, or a person let trading go on. Absent when neither ever happened.</summary>
    public DateTimeOffset? CountsFrom { get; init; }

    /// <summary>When it began to try. Absent unless it is half open.</summary>
    public DateTimeOffset? HalfOpenSince { get; init; }

    /// <summary>The one order that is out to try. Absent when none is.</summary>
    public string? ProbeOrderId { get; init; }

    /// <summary>Tries that went well since it is half open.</summary>
    public int GoodProbes { get; init; }

    public bool AppliesTo(string strategyId, string assetId) => Scope switch
    {
        BreakerScope.Strategy => ScopeId == strategyId,
        BreakerScope.Asset => ScopeId == assetId,
        _ => true,
    };
}
