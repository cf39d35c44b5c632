namespace Acinaces.Adapters.Exchanges.Binance;

public sealed record BinanceBalance(string Asset, decimal Free, decimal Locked);
