using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.UserData;

/// <summary>The events of a user data stream, with the venue's one-letter names.</summary>
internal static class UserEventJson
{
    private static readonly string[] ExecutionTypes = ["NEW", "NEW", "TRADE", "CANCELED", "REPLACED", "EXPIRED", "TRADE_PREVENTION", "NEW"];

    public static void WriteExecution(Utf8JsonWriter json, in Execution execution, long executionId)
    {
        var (order, command) = (execution.Order, execution.Order.Command);
        // A cancel carries the id of the cancel request; the order's own id then stands in C.
        var isCancel = execution.Type == ExecutionType.Canceled;
        json.WriteStartObject();
        json.WriteString("e"u8, "executionReport"u8);
        json.WriteNumber("E"u8, execution.TimeMs);
        json.WriteString("s"u8, order.Symbol);
        json.WriteString("c"u8, isCancel ? order.CancelRequestId ?? order.ClientOrderId : order.ClientOrderId);
        json.WriteString("S"u8, Words.Of(order.Side));
        json.WriteString("o"u8, Words.Of(order.Type));
        json.WriteString("f"u8, Words.Of(command.TimeInForce));
        json.WriteAmount("q"u8, order.Quantity);
        json.WriteAmount("p"u8, order.Price);
        json.WriteAmount("P"u8, command.StopPrice);
        json.WriteAmount("F"u8, command.IcebergQuantity);
        json.WriteNumber("g"u8, order.List?.Id ?? -1);
        json.WriteString("C"u8, isCancel ? order.ClientOrderId : "");
        json.WriteString("x"u8, ExecutionTypes[(int)execution.Type]);
        json.WriteString("X"u8, Words.Of(order.Status));
        json.WriteString("r"u8, "NONE"u8);
        json.WriteNumber("i"u8, order.Id);
        WriteFill(json, execution);
        json.WriteNumber("I"u8, executionId);
        json.WriteBoolean("w"u8, order.IsOpen && order.IsWorking);
        json.WriteBoolean("m"u8, execution.IsMaker);
        json.WriteBoolean("M"u8, false);
        json.WriteNumber("O"u8, order.CreatedMs);
        json.WriteAmount("Z"u8, order.ExecutedQuote);
        json.WriteAmount("Y"u8, execution.Type == ExecutionType.Trade ? execution.Price * execution.Quantity : 0m);
        json.WriteAmount("Q"u8, command.QuoteQuantity);
        if (order.IsWorking) json.WriteNumber("W"u8, order.WorkingMs);
        json.WriteString("V"u8, Words.Of(command.SelfTradePrevention));
        WriteConditional(json, execution);
        json.WriteEndObject();
    }

    public static void WritePosition(Utf8JsonWriter json, in AccountChange change, long nowMs)
    {
        var account = change.Order.Account;
        json.WriteStartObject();
        json.WriteString("e"u8, "outboundAccountPosition"u8);
        json.WriteNumber("E"u8, nowMs);
        json.WriteNumber("u"u8, change.Order.UpdatedMs);
        json.WriteStartArray("B"u8);
        WriteBalance(json, account.Of(change.Symbol.Rules.BaseAsset));
        WriteBalance(json, account.Of(change.Symbol.Rules.QuoteAsset));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFill(Utf8JsonWriter json, in Execution execution)
    {
        var isTrade = execution.Type == ExecutionType.Trade;
        json.WriteAmount("l"u8, isTrade ? execution.Quantity : 0m);
        json.WriteAmount("z"u8, execution.Order.Executed);
        json.WriteAmount("L"u8, isTrade ? execution.Price : 0m);
        json.WriteAmount("n"u8, execution.Commission);
        if (execution.CommissionAsset is { } asset) json.WriteString("N"u8, asset);
        else json.WriteNull("N"u8);
        json.WriteNumber("T"u8, execution.TimeMs);
        json.WriteNumber("t"u8, execution.TradeId);
    }

    private static void WriteConditional(Utf8JsonWriter json, in Execution execution)
    {
        var (order, command) = (execution.Order, execution.Order.Command);
        if (command.TrailingDelta > 0) json.WriteNumber("d"u8, command.TrailingDelta);
        if (command.StrategyId is { } strategyId) json.WriteNumber("j"u8, strategyId);
        if (command.StrategyType is { } strategyType) json.WriteNumber("J"u8, strategyType);
        if (execution.Type == ExecutionType.TradePrevention)
        {
            json.WriteAmount("A"u8, order.Prevented);
            json.WriteAmount("B"u8, execution.Quantity);
            json.WriteNumber("U"u8, execution.CounterOrderId);
            json.WriteAmount("pl"u8, execution.Quantity);
            json.WriteAmount("pL"u8, execution.Price);
            json.WriteAmount("pY"u8, execution.Price * execution.Quantity);
        }
        if (order.ExpiryReason != ExpiryReason.None && execution.Type == ExecutionType.Expired) json.WriteString("eR"u8, Words.Of(order.ExpiryReason));
    }

    private static void WriteBalance(Utf8JsonWriter json, Balance balance)
    {
        json.WriteStartObject();
        json.WriteString("a"u8, balance.Asset);
        json.WriteAmount("f"u8, balance.Free);
        json.WriteAmount("l"u8, balance.Locked);
        json.WriteEndObject();
    }
}
