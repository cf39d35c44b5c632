namespace Acinaces.Domain.Orders;

/// <summary>Whether an order has stopped moving. A closed set.</summary>
public abstract record StuckOrderFinding
{
    private StuckOrderFinding()
    {
    }

    /// <summary>It changed recently, has ended, or may rest.</summary>
    public sealed record Moving : StuckOrderFinding;

    /// <summary>Ask the exchange what became of it.</summary>
    public sealed record Ask(DateTimeOffset StuckSince) : StuckOrderFinding;

    /// <summary>Asking has not helped; a person must look.</summary>
    public sealed record NeedsPerson(DateTimeOffset StuckSince) : StuckOrderFinding;
}
