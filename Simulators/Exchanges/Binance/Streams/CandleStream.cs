using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>The current candle, and each finished one once more with its final values.</summary>
internal sealed class CandleStream(string name, SymbolMarket symbol, CandleInterval interval, long offsetMs) : MarketStream(name)
{
    private long? _openMs;

    public override int PeriodMs => interval.Name == "1s" ? 1_000 : 2_000;

    public override void OnBeat(long nowMs)
    {
        symbol.Candles.Advance(nowMs);
        var open = interval.OpenOf(nowMs, offsetMs);
        if (_openMs is { } last && last != open) Write(nowMs, last, isClosed: true);
        _openMs = open;
        Write(nowMs, open, isClosed: false);
    }

    private void Write(long nowMs, long openMs, bool isClosed)
    {
        var end = interval.After(openMs, offsetMs);
        var candle = symbol.Candles.Between(openMs, end);
        var json = Begin();
        json.WriteStartObject();
        json.WriteString("e"u8, "kline"u8);
        json.WriteNumber("E"u8, nowMs);
        json.WriteString("s"u8, symbol.Symbol);
        json.WriteStartObject("k"u8);
        json.WriteNumber("t"u8, openMs);
        json.WriteNumber("T"u8, end - 1);
        json.WriteString("s"u8, symbol.Symbol);
        json.WriteString("i"u8, interval.Name);
        json.WriteNumber("f"u8, candle.FirstTradeId);
        json.WriteNumber("L"u8, candle.LastTradeId);
        json.WriteAmount("o"u8, candle.Open);
        json.WriteAmount("c"u8, candle.Close);
        json.WriteAmount("h"u8, candle.High);
        json.WriteAmount("l"u8, candle.Low);
        json.WriteAmount("v"u8, candle.Volume);
        json.WriteNumber("n"u8, candle.TradeCount);
        json.WriteBoolean("x"u8, isClosed);
        json.WriteAmount("q"u8, candle.QuoteVolume);
        json.WriteAmount("V"u8, candle.TakerBuyVolume);
        json.WriteAmount("Q"u8, candle.TakerBuyQuoteVolume);
        json.WriteString("B"u8, "0"u8);
        json.WriteEndObject();
        json.WriteEndObject();
        Publish(json);
    }
}
