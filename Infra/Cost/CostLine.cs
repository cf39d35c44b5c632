namespace Acinaces.Infra.Cost;

/// <summary>One line of the month's bill.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Why">The resource, or the assumption, behind the quantity.</param>
public sealed record CostLine(string Stack, Price Price, decimal Quantity, string Why)
{
    /// <summary>US dollars a month, not rounded.</summary>
    public decimal Usd => Quantity * Price.Usd;
}
