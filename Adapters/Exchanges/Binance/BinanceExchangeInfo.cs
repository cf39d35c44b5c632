namespace Acinaces.Adapters.Exchanges.Binance;

/// <param name="RateLimits">Absent when the exchange does not say; then the standard amounts hold.</param>
internal sealed record BinanceExchangeInfo(IReadOnlyList<BinanceRateLimit>? RateLimits, IReadOnlyList<BinanceSymbol> Symbols);
