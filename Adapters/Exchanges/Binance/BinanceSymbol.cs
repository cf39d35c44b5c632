namespace Acinaces.Adapters.Exchanges.Binance;

internal sealed record BinanceSymbol(string Symbol, string Status, string BaseAsset, string QuoteAsset, IReadOnlyList<BinanceFilter> Filters);
