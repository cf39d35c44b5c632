namespace Acinaces.Adapters.Exchanges;

/// <summary>What the exchange knows of an order. A closed set.</summary>
public abstract record Lookup
{
    private Lookup()
    {
    }

    public sealed record Found(VenueOrder Order) : Lookup;

    /// <summary>The exchange knows no such order.</summary>
    public sealed record Absent : Lookup;

    /// <summary>Nothing may be sent to the exchange at present, so it was not asked.</summary>
    public sealed record Deferred(ExchangeException Cause) : Lookup;

    /// <summary>The exchange did not say.</summary>
    public sealed record Unknown(string Reason) : Lookup;
}
