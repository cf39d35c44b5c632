namespace Acinaces.Domain.Orders;

/// <summary>What is known about handing an order to the exchange.</summary>
public enum SubmissionState
{
    /// <summary>Stored only.</summary>
    NotSent,

    /// <summary>A request is under way, or the process died while it was.</summary>
    Sending,

    /// <summary>The request ended without an answer. Resolved by asking the exchange, never by sending again.</summary>
    Unknown,

    /// <summary>The exchange knows the order.</summary>
    Acknowledged,
}
