using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Shows the commission rates of one symbol.</summary>
internal static class GetCommission
{
    public static BinanceOperation Operation { get; } =
        new("account.commission", "GET", "/api/v3/account/commission", BinanceSecurity.UserData, "symbol", Invoke) { Weight = _ => 20 };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        call.Json.WriteStartObject();
        call.Json.WriteString("symbol"u8, symbol.Symbol);
        CommissionJson.WriteAll(call.Json, "standardCommission"u8, call.Account.MakerRate, call.Account.TakerRate);
        CommissionJson.WriteAll(call.Json, "specialCommission"u8, 0m, 0m);
        CommissionJson.WriteAll(call.Json, "taxCommission"u8, 0m, 0m);
        CommissionJson.WriteNoDiscount(call.Json);
        call.Json.WriteEndObject();
    }
}
