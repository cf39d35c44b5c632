namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>The answer to reducing an order's quantity.</summary>
internal sealed record BinanceAmended(BinanceAmendedOrder AmendedOrder);
