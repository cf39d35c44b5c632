namespace Acinaces.Adapters.Exchanges.Binance;

internal sealed record BinanceBalance(string Asset, decimal Free, decimal Locked);
