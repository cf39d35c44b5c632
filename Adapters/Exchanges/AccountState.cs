namespace Acinaces.Adapters.Exchanges;

/// <summary>What an API key may do, and what its account holds.</summary>
public sealed record AccountState(bool MayTrade, bool MayWithdraw, IReadOnlyList<Holding> Holdings);
