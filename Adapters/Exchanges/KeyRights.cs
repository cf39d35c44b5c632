namespace Acinaces.Adapters.Exchanges;

/// <summary>What an API key may do at the exchange.</summary>
public sealed record KeyRights(bool MayTrade, bool MayWithdraw);
