using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>The best few levels of the book, whole each time.</summary>
internal sealed class PartialDepthStream(string name, SymbolMarket symbol, int levels, int periodMs) : MarketStream(name)
{
    public override int PeriodMs => periodMs;

    public override void OnBeat(long nowMs)
    {
        var json = Begin();
        json.WriteStartObject();
        json.WriteNumber("lastUpdateId"u8, symbol.UpdateId);
        MarketJson.WriteLevels(json, "bids"u8, symbol.Engine.Bids, levels);
        MarketJson.WriteLevels(json, "asks"u8, symbol.Engine.Asks, levels);
        json.WriteEndObject();
        Publish(json);
    }
}
