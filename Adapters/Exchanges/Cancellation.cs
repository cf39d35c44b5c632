namespace Acinaces.Adapters.Exchanges;

/// <summary>What came of asking for cancellation. A closed set.</summary>
public abstract record Cancellation
{
    private Cancellation()
    {
    }

    /// <summary>The order is cancelled; it may have traded in part before.</summary>
    public sealed record Confirmed(VenueOrder Order) : Cancellation;

    /// <summary>The exchange refused: the order has ended already, or never arrived. Ask which.</summary>
    public sealed record Refused(string Reason) : Cancellation;

    /// <summary>The exchange lets nothing through at present; the order works on.</summary>
    public sealed record Deferred(ExchangeException Cause) : Cancellation;

    /// <summary>No telling.</summary>
    public sealed record Unknown(string Reason) : Cancellation;
}
