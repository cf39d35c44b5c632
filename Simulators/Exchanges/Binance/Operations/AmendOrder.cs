using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Makes an open order smaller; it keeps its place in the queue.</summary>
internal static class AmendOrder
{
    public static BinanceOperation Operation { get; } =
        new("order.amend.keepPriority", "PUT", "/api/v3/order/amend/keepPriority", BinanceSecurity.Trade, "symbol orderId origClientOrderId newClientOrderId newQty", Invoke)
        { IsFreeOnSuccess = true };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var quantity = call.Parameters.RequireNumber("newQty");
        // Binance keeps the old id only for those who say it again.
        var clientId = OrderFields.ReadClientId(call.Parameters, "newClientOrderId") ?? $"sim-{symbol.Symbol}-{call.Market.ExecutionId}";
        var order = OrderLookup.Find(call, symbol) ?? throw BinanceErrors.AmendRejected("Unknown order sent.");
        // Legs have one quantity; a change of one alone is not offered here.
        if (order.List is not null) throw BinanceErrors.UnsupportedOperation();
        var originalId = order.ClientOrderId;
        if (symbol.Engine.Amend(order, quantity, clientId, call.Market.NowMs).Rejection is { } rejection) throw BinanceErrors.Of(rejection, isAmendment: true);
        call.Json.WriteStartObject();
        call.Json.WriteNumber("transactTime"u8, order.UpdatedMs);
        call.Json.WriteNumber("executionId"u8, call.Market.ExecutionId);
        call.Json.WritePropertyName("amendedOrder"u8);
        OrderJson.WriteAmended(call.Json, order, originalId);
        call.Json.WriteEndObject();
    }
}
