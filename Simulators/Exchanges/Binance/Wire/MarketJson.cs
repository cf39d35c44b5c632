using System.Text.Json;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Wire;

/// <summary>Public data in the venue's shapes.</summary>
internal static class MarketJson
{
    public static void WriteLevels(Utf8JsonWriter json, ReadOnlySpan<byte> name, BookSide side, int limit)
    {
        json.WriteStartArray(name);
        for (var rank = 0; rank < side.Count && rank < limit; rank++) WriteLevel(json, side[rank].Price, side[rank].Quantity);
        json.WriteEndArray();
    }

    public static void WriteLevel(Utf8JsonWriter json, decimal price, decimal quantity)
    {
        json.WriteStartArray();
        json.WriteAmountValue(price);
        json.WriteAmountValue(quantity);
        json.WriteEndArray();
    }

    public static void WriteTrade(Utf8JsonWriter json, in Trade trade)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, trade.Id);
        json.WriteAmount("price"u8, trade.Price);
        json.WriteAmount("qty"u8, trade.Quantity);
        json.WriteAmount("quoteQty"u8, trade.Price * trade.Quantity);
        json.WriteNumber("time"u8, trade.TimeMs);
        json.WriteBoolean("isBuyerMaker"u8, trade.BuyerIsMaker);
        json.WriteBoolean("isBestMatch"u8, true);
        json.WriteEndObject();
    }

    /// <summary>Each trade is an aggregate of its own, so both have the same id.</summary>
    public static void WriteAggregate(Utf8JsonWriter json, in Trade trade)
    {
        json.WriteStartObject();
        json.WriteNumber("a"u8, trade.Id);
        json.WriteAmount("p"u8, trade.Price);
        json.WriteAmount("q"u8, trade.Quantity);
        json.WriteNumber("f"u8, trade.Id);
        json.WriteNumber("l"u8, trade.Id);
        json.WriteNumber("T"u8, trade.TimeMs);
        json.WriteBoolean("m"u8, trade.BuyerIsMaker);
        json.WriteBoolean("M"u8, true);
        json.WriteEndObject();
    }

    public static void WriteCandle(Utf8JsonWriter json, in Candle candle, long closeMs)
    {
        json.WriteStartArray();
        json.WriteNumberValue(candle.OpenMs);
        json.WriteAmountValue(candle.Open);
        json.WriteAmountValue(candle.High);
        json.WriteAmountValue(candle.Low);
        json.WriteAmountValue(candle.Close);
        json.WriteAmountValue(candle.Volume);
        json.WriteNumberValue(closeMs);
        json.WriteAmountValue(candle.QuoteVolume);
        json.WriteNumberValue(candle.TradeCount);
        json.WriteAmountValue(candle.TakerBuyVolume);
        json.WriteAmountValue(candle.TakerBuyQuoteVolume);
        json.WriteStringValue("0"u8);
        json.WriteEndArray();
    }

    public static void WriteAccountTrade(Utf8JsonWriter json, AccountTrade trade)
    {
        json.WriteStartObject();
        json.WriteString("symbol"u8, trade.Symbol);
        json.WriteNumber("id"u8, trade.Id);
        json.WriteNumber("orderId"u8, trade.OrderId);
        json.WriteNumber("orderListId"u8, trade.OrderListId ?? -1);
        json.WriteAmount("price"u8, trade.Price);
        json.WriteAmount("qty"u8, trade.Quantity);
        json.WriteAmount("quoteQty"u8, trade.Price * trade.Quantity);
        json.WriteAmount("commission"u8, trade.Commission);
        json.WriteString("commissionAsset"u8, trade.CommissionAsset);
        json.WriteNumber("time"u8, trade.TimeMs);
        json.WriteBoolean("isBuyer"u8, trade.IsBuyer);
        json.WriteBoolean("isMaker"u8, trade.IsMaker);
        json.WriteBoolean("isBestMatch"u8, true);
        json.WriteEndObject();
    }
}
