namespace Acinaces.Domain.Risk;

/// <summary>Something that happens to a breaker. A closed set.</summary>
/// <param name="At">When.</param>
public abstract record BreakerEvent(DateTimeOffset At)
{
    /// <summary>Its condition was met, or could not be evaluated, which counts as met.</summary>
    public sealed record ConditionMet(DateTimeOffset At) : BreakerEvent(At);

    /// <summary>Time went by.</summary>
    public sealed record Tick(DateTimeOffset At) : BreakerEvent(At);

    /// <summary>An order goes out to try.</summary>
    public sealed record ProbeSent(string OrderId, DateTimeOffset At) : BreakerEvent(At);

    /// <summary>The order that was trying went well.</summary>
    public sealed record ProbeSucceeded(string OrderId, DateTimeOffset At) : BreakerEvent(At);

    /// <summary>The order that was trying went wrong.</summary>
    public sealed record ProbeFailed(string OrderId, DateTimeOffset At) : BreakerEvent(At);

    /// <summary>The order that was trying ended without a trade, which says nothing.</summary>
    public sealed record ProbeWithdrawn(string OrderId, DateTimeOffset At) : BreakerEvent(At);

    /// <summary>A person paused trading.</summary>
    public sealed record TrippedByHand(DateTimeOffset At) : BreakerEvent(At);

    /// <summary>A person, whose right to do so has been checked, let trading go on.</summary>
    public sealed record ResetByHand(DateTimeOffset At) : BreakerEvent(At);
}
