using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>Best bid and ask whenever one of them changes.</summary>
internal sealed class BookTickerStream(string name) : MarketStream(name)
{
    private (decimal, decimal, decimal, decimal) _last;

    public override void OnLevel(SymbolMarket symbol, Side side, decimal price, decimal quantity)
    {
        var (bid, ask) = (symbol.Engine.Bids.Best, symbol.Engine.Asks.Best);
        var best = (bid?.Price ?? 0m, bid?.Quantity ?? 0m, ask?.Price ?? 0m, ask?.Quantity ?? 0m);
        if (best == _last) return;
        _last = best;
        var json = Begin();
        json.WriteStartObject();
        json.WriteNumber("u"u8, symbol.UpdateId);
        json.WriteString("s"u8, symbol.Symbol);
        json.WriteAmount("b"u8, best.Item1);
        json.WriteAmount("B"u8, best.Item2);
        json.WriteAmount("a"u8, best.Item3);
        json.WriteAmount("A"u8, best.Item4);
        json.WriteEndObject();
        Publish(json);
    }
}
