namespace Acinaces.Domain.Orders;

/// <summary>Whether a request is new, a repetition, or a key used twice for different things.</summary>
public static class Idempotency
{
    /// <summary>Decides from what is remembered under the key.</summary>
    /// <param name="remembered">Absent when the key is new.</param>
    /// <param name="bodyHash">The request's <see cref="CanonicalBody.Hash"/>.</param>
    /// <param name="now">The present.</param>
    public static IdempotencyDecision Decide(IdempotencyRecord? remembered, string bodyHash, DateTimeOffset now)
    {
        // Stores remove expired items late, so an expired record may still be read.
        if (remembered is null || remembered.ExpiresAt <= now)
            return new IdempotencyDecision.Proceed();
        if (remembered.BodyHash != bodyHash)
            return new IdempotencyDecision.Conflict(remembered.OrderId);
        return remembered.Status is IdempotencyStatus.Failed
            ? new IdempotencyDecision.Proceed()
            : new IdempotencyDecision.Replay(remembered.OrderId);
    }
}
