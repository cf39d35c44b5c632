using System.Buffers;
using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Cancels one order and places another.</summary>
internal static class ReplaceOrder
{
    private const string Success = "SUCCESS";
    private const string Failure = "FAILURE";

    public static BinanceOperation Operation { get; } =
        new("order.cancelReplace", "POST", "/api/v3/order/cancelReplace", BinanceSecurity.Trade,
            OrderFields.Names + " cancelReplaceMode cancelOrderId cancelOrigClientOrderId cancelNewClientOrderId cancelRestrictions orderRateLimitExceededMode", Invoke)
        { IsFreeOnSuccess = true };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var goOn = call.Parameters.RequireText("cancelReplaceMode") switch
        {
            "STOP_ON_FAILURE" => false,
            "ALLOW_FAILURE" => true,
            _ => throw BinanceErrors.InvalidData("cancelReplaceMode"),
        };
        var command = OrderFields.Read(call.Parameters, symbol);
        var answer = PlaceOrder.AnswerFor(call.Parameters, command.Type);
        var requestId = OrderFields.ReadClientId(call.Parameters, "cancelNewClientOrderId");
        RequireOrderLimit(call);

        var cancelled = Attempt(() => CancelOrder.Execute(call, symbol, OrderLookup.Find(call, symbol, "cancelOrderId", "cancelOrigClientOrderId"), requestId), out var cancelError);
        BinanceException? orderError = null;
        var placed = cancelled is not null || goOn ? Attempt(() => PlaceOrder.Execute(call, symbol, command), out orderError) : null;

        var body = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("cancelResult"u8, cancelled is null ? Failure : Success);
            json.WriteString("newOrderResult"u8, placed is not null ? Success : orderError is not null ? Failure : "NOT_ATTEMPTED");
            json.WritePropertyName("cancelResponse"u8);
            WriteEither(json, cancelError, () => OrderJson.WriteCancel(json, cancelled ?? throw new InvalidOperationException(), cancelled.UpdatedMs));
            json.WritePropertyName("newOrderResponse"u8);
            if (placed is null && orderError is null) json.WriteNullValue();
            else WriteEither(json, orderError, () => PlaceOrder.Write(json, symbol, placed ?? throw new InvalidOperationException(), answer));
            json.WriteEndObject();
        }
        if (cancelled is not null && placed is not null) call.Json.WriteRawValue(body.WrittenSpan, skipInputValidation: true);
        else if (cancelled is null && placed is null) throw new BinanceException(400, -2022, "Order cancel-replace failed.") { Detail = body.WrittenSpan.ToArray() };
        else throw new BinanceException(409, -2021, "Order cancel-replace partially failed.") { Detail = body.WrittenSpan.ToArray() };
    }

    // By default a broken limit stops both halves; a client may ask for the cancel to be done all the same.
    private static void RequireOrderLimit(BinanceCall call)
    {
        var cancelsAnyway = call.Parameters.Text("orderRateLimitExceededMode") switch
        {
            null or "DO_NOTHING" => false,
            "CANCEL_ONLY" => true,
            _ => throw BinanceErrors.InvalidData("orderRateLimitExceededMode"),
        };
        if (!cancelsAnyway) call.Venue.OrderLimits.Require(call.Account, call.Venue.RequestLimits.Settings, call.NowMs);
    }

    private static Order? Attempt(Func<Order> half, out BinanceException? error)
    {
        error = null;
        try
        {
            return half();
        }
        catch (BinanceException refused)
        {
            error = refused;
            return null;
        }
    }

    private static void WriteEither(Utf8JsonWriter json, BinanceException? error, Action write)
    {
        if (error is null) write();
        else ErrorJson.Write(json, error);
    }
}
