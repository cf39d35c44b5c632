using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Operations;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>Statistics of a rolling window, of one symbol or of all of them in one message.</summary>
/// <param name="isMini">Without the change, the average and the best prices.</param>
internal sealed class TickerStream(string name, string eventName, IReadOnlyCollection<SymbolMarket> symbols, bool isOne, bool isMini, long windowMs) : MarketStream(name)
{
    public override int PeriodMs => 1_000;

    public override void OnBeat(long nowMs)
    {
        var json = Begin();
        if (!isOne) json.WriteStartArray();
        foreach (var symbol in symbols) Write(json, symbol, nowMs);
        if (!isOne) json.WriteEndArray();
        Publish(json);
    }

    private void Write(Utf8JsonWriter json, SymbolMarket symbol, long nowMs)
    {
        var candle = TickerWindow.Of(symbol, nowMs, windowMs);
        json.WriteStartObject();
        json.WriteString("e"u8, eventName);
        json.WriteNumber("E"u8, nowMs);
        json.WriteString("s"u8, symbol.Symbol);
        if (!isMini) WriteChange(json, symbol, candle);
        json.WriteAmount("c"u8, candle.Close);
        json.WriteAmount("o"u8, candle.Open);
        json.WriteAmount("h"u8, candle.High);
        json.WriteAmount("l"u8, candle.Low);
        json.WriteAmount("v"u8, candle.Volume);
        json.WriteAmount("q"u8, candle.QuoteVolume);
        if (!isMini)
        {
            json.WriteNumber("O"u8, candle.OpenMs);
            json.WriteNumber("C"u8, nowMs);
            json.WriteNumber("F"u8, candle.FirstTradeId);
            json.WriteNumber("L"u8, candle.LastTradeId);
            json.WriteNumber("n"u8, candle.TradeCount);
        }
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, SymbolMarket symbol, in Candle candle)
    {
        var (bid, ask, change) = (symbol.Engine.Bids.Best, symbol.Engine.Asks.Best, candle.Close - candle.Open);
        json.WriteAmount("p"u8, change);
        json.WritePercentage("P"u8, candle.Open == 0m ? 0m : change / candle.Open * 100m);
        json.WriteAmount("w"u8, candle.Volume == 0m ? candle.Close : candle.QuoteVolume / candle.Volume);
        json.WriteAmount("x"u8, candle.Open);
        json.WriteAmount("Q"u8, symbol.Tape.Last.Quantity);
        json.WriteAmount("b"u8, bid?.Price ?? 0m);
        json.WriteAmount("B"u8, bid?.Quantity ?? 0m);
        json.WriteAmount("a"u8, ask?.Price ?? 0m);
        json.WriteAmount("A"u8, ask?.Quantity ?? 0m);
    }
}
