using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Shows balances, commission rates and what the key may do.</summary>
internal static class GetAccount
{
    private const int BasisPoints = 10_000;

    public static BinanceOperation Operation { get; } =
        new("account.status", "GET", "/api/v3/account", BinanceSecurity.UserData, "omitZeroBalances", Invoke) { Weight = _ => 20 };

    private static void Invoke(BinanceCall call)
    {
        var (json, account, permissions) = (call.Json, call.Account, call.Key.Permissions);
        json.WriteStartObject();
        json.WriteNumber("makerCommission"u8, (int)(account.MakerRate * BasisPoints));
        json.WriteNumber("takerCommission"u8, (int)(account.TakerRate * BasisPoints));
        json.WriteNumber("buyerCommission"u8, 0);
        json.WriteNumber("sellerCommission"u8, 0);
        CommissionJson.WriteAll(json, "commissionRates"u8, account.MakerRate, account.TakerRate);
        json.WriteBoolean("canTrade"u8, permissions.SpotTrading);
        json.WriteBoolean("canWithdraw"u8, permissions.Withdrawals);
        json.WriteBoolean("canDeposit"u8, true);
        json.WriteBoolean("brokered"u8, false);
        json.WriteBoolean("requireSelfTradePrevention"u8, false);
        json.WriteBoolean("preventSor"u8, false);
        json.WriteNumber("updateTime"u8, call.NowMs);
        json.WriteString("accountType"u8, "SPOT"u8);
        json.WriteStartArray("balances"u8);
        var omitsZero = call.Parameters.Flag("omitZeroBalances", false);
        foreach (var balance in account.Balances)
        {
            if (omitsZero && balance.Free + balance.Locked == 0m) continue;
            json.WriteStartObject();
            json.WriteString("asset"u8, balance.Asset);
            json.WriteAmount("free"u8, balance.Free);
            json.WriteAmount("locked"u8, balance.Locked);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("permissions"u8);
        json.WriteStringValue("SPOT"u8);
        json.WriteEndArray();
        json.WriteNumber("uid"u8, call.Key.Uid);
        json.WriteEndObject();
    }
}
