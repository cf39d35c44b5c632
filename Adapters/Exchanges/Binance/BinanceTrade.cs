namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>One execution in the account's list of trades.</summary>
/// <param name="Time">Unix milliseconds.</param>
public sealed record BinanceTrade(long Id, long OrderId, decimal Price, decimal Qty, decimal Commission, string CommissionAsset, long Time);
