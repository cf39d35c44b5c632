namespace Acinaces.Infra.Cost;

/// <summary>What one unit of something costs.</summary>
/// <param name="Id">The name usage files and meters call it by.</param>
/// <param name="Usd">US dollars for one unit, above zero.</param>
/// <param name="IsUncertain">Whether it must be looked up before it is relied on.</param>
public sealed record Price(string Id, decimal Usd, string Unit, bool IsUncertain);
