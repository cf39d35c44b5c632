namespace Acinaces.Adapters.Exchanges.Binance;

/// <param name="ServerTime">Unix milliseconds.</param>
internal sealed record BinanceServerTime(long ServerTime);
