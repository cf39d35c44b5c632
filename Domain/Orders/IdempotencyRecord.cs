namespace Acinaces.Domain.Orders;

/// <summary>That a request was made under a key, and what became of it.</summary>
public sealed record IdempotencyRecord(
    string TenantId,
    string Key,
    string BodyHash,
    OrderId OrderId,
    IdempotencyStatus Status,
    DateTimeOffset ExpiresAt)
{
    /// <summary>How long a key is remembered.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromHours(24);
}
