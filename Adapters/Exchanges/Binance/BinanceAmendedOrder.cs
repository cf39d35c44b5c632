namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>The order after the change.</summary>
internal sealed record BinanceAmendedOrder(long OrderId, decimal Qty, decimal ExecutedQty, string Status);
