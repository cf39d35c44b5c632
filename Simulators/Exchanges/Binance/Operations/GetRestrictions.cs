namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Shows what the key may do, so that a client can refuse one that may withdraw.</summary>
internal static class GetRestrictions
{
    public static BinanceOperation Operation { get; } =
        new("apiRestrictions", "GET", "/sapi/v1/account/apiRestrictions", BinanceSecurity.UserData, "", Invoke);

    private static void Invoke(BinanceCall call)
    {
        var (json, permissions) = (call.Json, call.Key.Permissions);
        json.WriteStartObject();
        json.WriteBoolean("ipRestrict"u8, permissions.RestrictedToAddresses);
        json.WriteNumber("createTime"u8, 1_700_000_000_000);
        json.WriteBoolean("enableReading"u8, permissions.Reading);
        json.WriteBoolean("enableWithdrawals"u8, permissions.Withdrawals);
        json.WriteBoolean("enableInternalTransfer"u8, permissions.InternalTransfer);
        json.WriteBoolean("permitsUniversalTransfer"u8, permissions.UniversalTransfer);
        json.WriteBoolean("enableMargin"u8, permissions.Margin);
        json.WriteBoolean("enableFutures"u8, permissions.Futures);
        json.WriteBoolean("enableVanillaOptions"u8, false);
        json.WriteBoolean("enableSpotAndMarginTrading"u8, permissions.SpotTrading);
        json.WriteBoolean("enablePortfolioMarginTrading"u8, false);
        json.WriteEndObject();
    }
}
