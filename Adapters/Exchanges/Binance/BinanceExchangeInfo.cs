namespace Acinaces.Adapters.Exchanges.Binance;

internal sealed record BinanceExchangeInfo(IReadOnlyList<BinanceSymbol> Symbols);
