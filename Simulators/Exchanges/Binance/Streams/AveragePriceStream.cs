using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>The average price that filters compare with.</summary>
internal sealed class AveragePriceStream(string name, SymbolMarket symbol) : MarketStream(name)
{
    public override int PeriodMs => 1_000;

    public override void OnBeat(long nowMs)
    {
        var json = Begin();
        json.WriteStartObject();
        json.WriteString("e"u8, "avgPrice"u8);
        json.WriteNumber("E"u8, nowMs);
        json.WriteString("s"u8, symbol.Symbol);
        json.WriteString("i"u8, "5m"u8);
        json.WriteAmount("w"u8, symbol.Engine.AveragePriceAt(nowMs) ?? symbol.LastPrice);
        json.WriteNumber("T"u8, symbol.Tape.Last.TimeMs);
        json.WriteEndObject();
        Publish(json);
    }
}
