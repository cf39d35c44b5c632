namespace Acinaces.Adapters.Exchanges;

/// <summary>What came of asking for a change. A closed set.</summary>
public abstract record Amendment
{
    private Amendment()
    {
    }

    /// <summary>The order now is as asked.</summary>
    public sealed record Confirmed : Amendment;

    /// <summary>The exchange refused; the order is as before.</summary>
    public sealed record Refused(string Reason) : Amendment;

    /// <summary>The exchange has no such change, or not without cancelling the order.</summary>
    public sealed record NotSupported(string Reason) : Amendment;

    /// <summary>No telling.</summary>
    public sealed record Unknown(string Reason) : Amendment;
}
