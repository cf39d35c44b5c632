using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>The commission rates of one symbol or of all, as the wallet interface shows them.</summary>
internal static class GetTradeFee
{
    public static BinanceOperation Operation { get; } = new("tradeFee", "GET", "/sapi/v1/asset/tradeFee", BinanceSecurity.UserData, "symbol", Invoke);

    private static void Invoke(BinanceCall call)
    {
        call.Json.WriteStartArray();
        foreach (var symbol in SymbolSelection.Read(call).Symbols)
        {
            call.Json.WriteStartObject();
            call.Json.WriteString("symbol"u8, symbol.Symbol);
            call.Json.WriteAmount("makerCommission"u8, call.Account.MakerRate);
            call.Json.WriteAmount("takerCommission"u8, call.Account.TakerRate);
            call.Json.WriteEndObject();
        }
        call.Json.WriteEndArray();
    }
}
