namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>What the account holds.</summary>
internal sealed record BinanceAccount(IReadOnlyList<BinanceBalance> Balances);
