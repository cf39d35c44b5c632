using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Statistics of a window that ends now. Windows start on a whole minute.</summary>
internal static class TickerWindow
{
    private const long MinuteMs = 60_000;

    public static void WriteAll(BinanceCall call, long lengthMs)
    {
        var isFull = call.Parameters.Text("type") switch
        {
            null or "FULL" => true,
            "MINI" => false,
            _ => throw BinanceErrors.BadTickerType(),
        };
        var selection = SymbolSelection.Read(call);
        if (!selection.IsOne) call.Json.WriteStartArray();
        foreach (var symbol in selection.Symbols) Write(call.Json, symbol, call.Market.NowMs, lengthMs, isFull);
        if (!selection.IsOne) call.Json.WriteEndArray();
    }

    public static Candle Of(SymbolMarket symbol, long nowMs, long lengthMs)
    {
        symbol.Candles.Advance(nowMs);
        var open = nowMs - lengthMs + 1;
        open += (MinuteMs - open % MinuteMs) % MinuteMs;
        return symbol.Candles.Between(Math.Min(open, nowMs - nowMs % MinuteMs), nowMs - nowMs % MinuteMs + MinuteMs);
    }

    private static void Write(Utf8JsonWriter json, SymbolMarket symbol, long nowMs, long lengthMs, bool isFull)
    {
        var candle = Of(symbol, nowMs, lengthMs);
        json.WriteStartObject();
        json.WriteString("symbol"u8, symbol.Symbol);
        if (isFull) WriteChange(json, symbol, candle);
        json.WriteAmount("openPrice"u8, candle.Open);
        json.WriteAmount("highPrice"u8, candle.High);
        json.WriteAmount("lowPrice"u8, candle.Low);
        if (!isFull) json.WriteAmount("lastPrice"u8, candle.Close);
        json.WriteAmount("volume"u8, candle.Volume);
        json.WriteAmount("quoteVolume"u8, candle.QuoteVolume);
        json.WriteNumber("openTime"u8, candle.OpenMs);
        json.WriteNumber("closeTime"u8, nowMs);
        json.WriteNumber("firstId"u8, candle.FirstTradeId);
        json.WriteNumber("lastId"u8, candle.LastTradeId);
        json.WriteNumber("count"u8, candle.TradeCount);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, SymbolMarket symbol, in Candle candle)
    {
        var (change, average) = (candle.Close - candle.Open, candle.Volume == 0m ? candle.Close : candle.QuoteVolume / candle.Volume);
        json.WriteAmount("priceChange"u8, change);
        json.WritePercentage("priceChangePercent"u8, candle.Open == 0m ? 0m : change / candle.Open * 100m);
        json.WriteAmount("weightedAvgPrice"u8, average);
        json.WriteAmount("prevClosePrice"u8, candle.Open);
        json.WriteAmount("lastPrice"u8, candle.Close);
        json.WriteAmount("lastQty"u8, symbol.Tape.Last.Quantity);
        BookTicker.WriteBest(json, symbol);
    }
}
