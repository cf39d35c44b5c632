using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>Every trade, as itself or in the aggregated form.</summary>
internal sealed class TradeStream(string name, bool isAggregate) : MarketStream(name)
{
    public override void OnTrade(SymbolMarket symbol, in Trade trade)
    {
        var json = Begin();
        json.WriteStartObject();
        json.WriteString("e"u8, isAggregate ? "aggTrade" : "trade");
        json.WriteNumber("E"u8, trade.TimeMs);
        json.WriteString("s"u8, symbol.Symbol);
        json.WriteNumber(isAggregate ? "a"u8 : "t"u8, trade.Id);
        json.WriteAmount("p"u8, trade.Price);
        json.WriteAmount("q"u8, trade.Quantity);
        if (isAggregate)
        {
            json.WriteNumber("f"u8, trade.Id);
            json.WriteNumber("l"u8, trade.Id);
        }
        json.WriteNumber("T"u8, trade.TimeMs);
        json.WriteBoolean("m"u8, trade.BuyerIsMaker);
        json.WriteBoolean("M"u8, true);
        json.WriteEndObject();
        Publish(json);
    }
}
