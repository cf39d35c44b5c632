namespace Acinaces.Domain.Orders;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    /// <summary>Accepted and stored; the exchange has not confirmed it.</summary>
    Pending,

    Open,
    PartiallyFilled,
    Filled,
    Cancelled,
    Rejected,
    Expired,
}
