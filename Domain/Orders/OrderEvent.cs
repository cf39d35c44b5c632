namespace Acinaces.Domain.Orders;

/// <summary>Something that happened to an order. A closed set.</summary>
/// <param name="At">When.</param>
public abstract record OrderEvent(DateTimeOffset At)
{
    /// <summary>The request to the exchange is about to leave. Stored first, so that a crash cannot hide it.</summary>
    public sealed record Sending(DateTimeOffset At) : OrderEvent(At);

    /// <summary>The exchange took the order.</summary>
    public sealed record Acknowledged(string ExchangeOrderId, DateTimeOffset At) : OrderEvent(At);

    /// <summary>The request ended without an answer.</summary>
    public sealed record OutcomeUnknown(DateTimeOffset At) : OrderEvent(At);

    /// <summary>The exchange, asked by our id, knows no such order although it was sent.</summary>
    public sealed record VerifiedAbsent(DateTimeOffset At) : OrderEvent(At);

    /// <summary>An execution.</summary>
    public sealed record Executed(Fill Fill, DateTimeOffset At) : OrderEvent(At);

    /// <summary>Somebody asked for cancellation.</summary>
    public sealed record CancelRequested(DateTimeOffset At) : OrderEvent(At);

    /// <summary>The exchange confirmed the cancellation, or the order was never sent.</summary>
    public sealed record Cancelled(DateTimeOffset At) : OrderEvent(At);

    /// <summary>The exchange, or a person, refused the order.</summary>
    public sealed record Rejected(string Reason, DateTimeOffset At) : OrderEvent(At);

    /// <summary>The order's time ran out.</summary>
    public sealed record Expired(DateTimeOffset At) : OrderEvent(At);

    /// <summary>The exchange confirmed a change.</summary>
    public sealed record Modified(OrderModification Change, DateTimeOffset At) : OrderEvent(At);
}
