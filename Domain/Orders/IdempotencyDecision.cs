namespace Acinaces.Domain.Orders;

/// <summary>What to do with a request under a key. A closed set.</summary>
public abstract record IdempotencyDecision
{
    private IdempotencyDecision()
    {
    }

    /// <summary>Do it: nobody has, or nothing came of it.</summary>
    public sealed record Proceed : IdempotencyDecision;

    /// <summary>It was done or is being done: answer with that order.</summary>
    public sealed record Replay(OrderId OrderId) : IdempotencyDecision;

    /// <summary>The key was used for something else: refuse.</summary>
    public sealed record Conflict(OrderId OrderId) : IdempotencyDecision;
}
