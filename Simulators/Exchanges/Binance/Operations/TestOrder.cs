using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Checks an order without placing it.</summary>
internal static class TestOrder
{
    public static BinanceOperation Operation { get; } =
        new("order.test", "POST", "/api/v3/order/test", BinanceSecurity.Trade, OrderFields.Names + " computeCommissionRates", Invoke)
        {
            Weight = parameters => parameters.Flag("computeCommissionRates", false) ? 20 : 1,
        };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var command = OrderFields.Read(call.Parameters, symbol);
        PlaceOrder.AnswerFor(call.Parameters, command.Type);
        if (symbol.Engine.Check(call.Account, command, call.Market.NowMs) is { } rejection) throw BinanceErrors.Of(rejection);
        call.Json.WriteStartObject();
        if (call.Parameters.Flag("computeCommissionRates", false))
        {
            CommissionJson.WritePair(call.Json, "standardCommissionForOrder"u8, call.Account.MakerRate, call.Account.TakerRate);
            CommissionJson.WritePair(call.Json, "specialCommissionForOrder"u8, 0m, 0m);
            CommissionJson.WritePair(call.Json, "taxCommissionForOrder"u8, 0m, 0m);
            CommissionJson.WriteNoDiscount(call.Json);
        }
        call.Json.WriteEndObject();
    }
}
