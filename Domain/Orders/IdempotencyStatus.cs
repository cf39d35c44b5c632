namespace Acinaces.Domain.Orders;

/// <summary>How far a request got that was made under a key.</summary>
public enum IdempotencyStatus
{
    Pending,
    Submitted,
    Completed,
    Failed,
}
