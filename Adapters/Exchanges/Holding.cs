namespace Acinaces.Adapters.Exchanges;

/// <param name="Locked">Bound by working orders.</param>
public sealed record Holding(string Asset, decimal Free, decimal Locked);
