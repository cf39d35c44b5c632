namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>What a key may do and what the account holds.</summary>
public sealed record BinanceAccount(bool CanTrade, bool CanWithdraw, IReadOnlyList<BinanceBalance> Balances);
