namespace Acinaces.Infra.Cost;

/// <summary>How much of something is used.</summary>
/// <param name="PriceId">What of.</param>
/// <param name="Stack">The stack it is counted with, without project and environment.</param>
/// <param name="Assumption">Why this much.</param>
public sealed record UsageLine(string PriceId, decimal Quantity, string Stack, string Assumption);
