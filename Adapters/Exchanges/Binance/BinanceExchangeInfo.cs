namespace Acinaces.Adapters.Exchanges.Binance;

internal sealed record BinanceExchangeInfo(IReadOnlyList<BinanceRateLimit> RateLimits, IReadOnlyList<BinanceSymbol> Symbols);
