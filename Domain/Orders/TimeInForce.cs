namespace Acinaces.Domain.Orders;

/// <summary>How long an order works.</summary>
public enum TimeInForce
{
    /// <summary>Until cancelled.</summary>
    Gtc,

    /// <summary>At once, the rest is dropped.</summary>
    Ioc,

    /// <summary>At once and whole, or not at all.</summary>
    Fok,

    /// <summary>Until a given time.</summary>
    Gtd,
}
