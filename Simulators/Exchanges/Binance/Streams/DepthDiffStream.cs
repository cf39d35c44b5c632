using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Wire;
using Acinaces.Simulators.Faults;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Streams;

/// <summary>What changed on the book since the last message. Each message continues the one before without a hole.</summary>
internal sealed class DepthDiffStream(string name, SymbolMarket symbol, int periodMs, FaultPlan faults) : MarketStream(name)
{
    private readonly Dictionary<decimal, decimal> _bids = [];
    private readonly Dictionary<decimal, decimal> _asks = [];
    private long _lastId = symbol.UpdateId;

    public override int PeriodMs => periodMs;

    public override void OnLevel(SymbolMarket symbol, Side side, decimal price, decimal quantity) => (side == Side.Buy ? _bids : _asks)[price] = quantity;

    public override void OnBeat(long nowMs)
    {
        if (_bids.Count + _asks.Count == 0) return;
        var first = _lastId + 1;
        _lastId = symbol.UpdateId;
        if (faults.IsEmpty || faults.TakeGap(BinanceVenue.Name) is null) Write(nowMs, first);
        _bids.Clear();
        _asks.Clear();
    }

    private void Write(long nowMs, long first)
    {
        var json = Begin();
        json.WriteStartObject();
        json.WriteString("e"u8, "depthUpdate"u8);
        json.WriteNumber("E"u8, nowMs);
        json.WriteString("s"u8, symbol.Symbol);
        json.WriteNumber("U"u8, first);
        json.WriteNumber("u"u8, _lastId);
        WriteLevels(json, "b"u8, _bids.OrderByDescending(level => level.Key));
        WriteLevels(json, "a"u8, _asks.OrderBy(level => level.Key));
        json.WriteEndObject();
        Publish(json);
    }

    private static void WriteLevels(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<KeyValuePair<decimal, decimal>> levels)
    {
        json.WriteStartArray(name);
        foreach (var (price, quantity) in levels) MarketJson.WriteLevel(json, price, quantity);
        json.WriteEndArray();
    }
}
