using System.Text.Json;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Wire;

/// <summary>An order in each of the shapes the venue shows it.</summary>
internal static class OrderJson
{
    private static readonly JsonEncodedText Symbol = JsonEncodedText.Encode("symbol");

    /// <summary>The shortest answer to a new order.</summary>
    public static void WriteAck(Utf8JsonWriter json, Order order, long timeMs)
    {
        json.WriteStartObject();
        WriteIdentity(json, order, order.ClientOrderId);
        json.WriteNumber("transactTime"u8, timeMs);
        json.WriteEndObject();
    }

    /// <param name="fills">The order's own fills; absent for an answer without them.</param>
    public static void WriteResult(Utf8JsonWriter json, Order order, long timeMs, IEnumerable<AccountTrade>? fills)
    {
        json.WriteStartObject();
        WriteIdentity(json, order, order.ClientOrderId);
        json.WriteNumber("transactTime"u8, timeMs);
        WriteState(json, order);
        json.WriteNumber("workingTime"u8, order.WorkingMs);
        if (fills is not null) WriteFills(json, fills);
        json.WriteString("selfTradePreventionMode"u8, Words.Of(order.Command.SelfTradePrevention));
        WriteConditional(json, order);
        if (order.ExpiryReason != ExpiryReason.None) json.WriteString("expiryReason"u8, Words.Of(order.ExpiryReason));
        json.WriteEndObject();
    }

    public static void WriteCancel(Utf8JsonWriter json, Order order, long timeMs)
    {
        json.WriteStartObject();
        json.WriteString(Symbol, order.Symbol);
        json.WriteString("origClientOrderId"u8, order.ClientOrderId);
        json.WriteNumber("orderId"u8, order.Id);
        json.WriteNumber("orderListId"u8, order.List?.Id ?? -1);
        json.WriteString("clientOrderId"u8, order.CancelRequestId ?? order.ClientOrderId);
        json.WriteNumber("transactTime"u8, timeMs);
        WriteState(json, order);
        json.WriteString("selfTradePreventionMode"u8, Words.Of(order.Command.SelfTradePrevention));
        WriteConditional(json, order);
        json.WriteEndObject();
    }

    public static void WriteStatus(Utf8JsonWriter json, Order order)
    {
        json.WriteStartObject();
        WriteIdentity(json, order, order.ClientOrderId);
        WriteState(json, order);
        if (order.Command.StopPrice == 0m) json.WriteString("stopPrice"u8, "0.00000000"u8);
        if (!order.IsIceberg) json.WriteString("icebergQty"u8, "0.00000000"u8);
        json.WriteNumber("time"u8, order.CreatedMs);
        json.WriteNumber("updateTime"u8, order.UpdatedMs);
        json.WriteBoolean("isWorking"u8, order.IsWorking);
        json.WriteNumber("workingTime"u8, order.WorkingMs);
        json.WriteString("selfTradePreventionMode"u8, Words.Of(order.Command.SelfTradePrevention));
        WriteConditional(json, order);
        json.WriteEndObject();
    }

    /// <summary>The order inside the answer to an amendment.</summary>
    public static void WriteAmended(Utf8JsonWriter json, Order order, string originalClientId)
    {
        json.WriteStartObject();
        WriteIdentity(json, order, order.ClientOrderId);
        json.WriteString("origClientOrderId"u8, originalClientId);
        json.WriteAmount("price"u8, order.Price);
        json.WriteAmount("qty"u8, order.Quantity);
        json.WriteAmount("executedQty"u8, order.Executed);
        json.WriteAmount("preventedQty"u8, order.Prevented);
        json.WriteAmount("quoteOrderQty"u8, order.Command.QuoteQuantity);
        json.WriteAmount("cumulativeQuoteQty"u8, order.ExecutedQuote);
        json.WriteString("status"u8, Words.Of(order.Status));
        json.WriteString("timeInForce"u8, Words.Of(order.Command.TimeInForce));
        json.WriteString("type"u8, Words.Of(order.Type));
        json.WriteString("side"u8, Words.Of(order.Side));
        json.WriteNumber("workingTime"u8, order.WorkingMs);
        json.WriteString("selfTradePreventionMode"u8, Words.Of(order.Command.SelfTradePrevention));
        json.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter json, Order order, string clientOrderId)
    {
        json.WriteString(Symbol, order.Symbol);
        json.WriteNumber("orderId"u8, order.Id);
        json.WriteNumber("orderListId"u8, order.List?.Id ?? -1);
        json.WriteString("clientOrderId"u8, clientOrderId);
    }

    private static void WriteState(Utf8JsonWriter json, Order order)
    {
        json.WriteAmount("price"u8, order.Price);
        json.WriteAmount("origQty"u8, order.Quantity);
        json.WriteAmount("executedQty"u8, order.Executed);
        json.WriteAmount("origQuoteOrderQty"u8, order.Command.QuoteQuantity);
        // The second m is the venue's own spelling.
        json.WriteAmount("cummulativeQuoteQty"u8, order.ExecutedQuote);
        json.WriteString("status"u8, Words.Of(order.Status));
        json.WriteString("timeInForce"u8, Words.Of(order.Command.TimeInForce));
        json.WriteString("type"u8, Words.Of(order.Type));
        json.WriteString("side"u8, Words.Of(order.Side));
    }

    private static void WriteConditional(Utf8JsonWriter json, Order order)
    {
        var command = order.Command;
        if (command.StopPrice > 0m) json.WriteAmount("stopPrice"u8, command.StopPrice);
        if (order.IsIceberg) json.WriteAmount("icebergQty"u8, command.IcebergQuantity);
        if (command.TrailingDelta > 0) json.WriteNumber("trailingDelta"u8, command.TrailingDelta);
        if (command.StrategyId is { } strategyId) json.WriteNumber("strategyId"u8, strategyId);
        if (command.StrategyType is { } strategyType) json.WriteNumber("strategyType"u8, strategyType);
        if (order.Prevented > 0m) json.WriteAmount("preventedQuantity"u8, order.Prevented);
    }

    private static void WriteFills(Utf8JsonWriter json, IEnumerable<AccountTrade> fills)
    {
        json.WriteStartArray("fills"u8);
        foreach (var fill in fills)
        {
            json.WriteStartObject();
            json.WriteAmount("price"u8, fill.Price);
            json.WriteAmount("qty"u8, fill.Quantity);
            json.WriteAmount("commission"u8, fill.Commission);
            json.WriteString("commissionAsset"u8, fill.CommissionAsset);
            json.WriteNumber("tradeId"u8, fill.Id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
