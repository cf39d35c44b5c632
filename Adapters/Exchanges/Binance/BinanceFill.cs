namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>One execution in the answer to placing an order.</summary>
public sealed record BinanceFill(decimal Price, decimal Qty, decimal Commission, string CommissionAsset, long TradeId);
