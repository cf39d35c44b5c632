namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>What a key is allowed to do. Transfers move money out of the account as withdrawals do.</summary>
internal sealed record BinanceKeyRights(bool EnableReading, bool EnableSpotAndMarginTrading, bool EnableWithdrawals, bool EnableInternalTransfer, bool PermitsUniversalTransfer);
