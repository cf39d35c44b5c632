using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Market;

/// <summary>The public trades of one symbol: the latest from memory, older ones from history.</summary>
internal sealed class TradeTape(History history, long startMs)
{
    private const int Kept = 20_000;
    private readonly Queue<Trade> _live = new();
    private readonly long _historyEnd = History.FirstTradeIdAt(startMs);

    public Trade Last { get; private set; } = history.Trade(History.FirstTradeIdAt(startMs) - 1);

    public void Add(in Trade trade)
    {
        _live.Enqueue(trade);
        if (_live.Count > Kept) _live.Dequeue();
        Last = trade;
    }

    /// <summary>Up to that many trades from an id on, ascending. Live trades that are no longer kept are left out.</summary>
    public List<Trade> From(long id, int limit)
    {
        var trades = new List<Trade>();
        for (var old = Math.Max(0, id); old < _historyEnd && trades.Count < limit; old++) trades.Add(history.Trade(old));
        if (trades.Count < limit) trades.AddRange(_live.Where(trade => trade.Id >= id).Take(limit - trades.Count));
        return trades;
    }

    public List<Trade> Latest(int limit)
    {
        var live = _live.Skip(_live.Count - limit).ToList();
        return live.Count >= limit ? live : [.. From(_historyEnd - (limit - live.Count), limit - live.Count), .. live];
    }

    /// <summary>Up to that many trades within a span of time, both ends included, ascending.</summary>
    public List<Trade> Between(long startMs, long endMs, int limit)
    {
        var trades = new List<Trade>();
        for (var id = Math.Max(0, History.FirstTradeIdAt(startMs)); id < _historyEnd && trades.Count < limit; id++)
        {
            if (history.Trade(id) is { } trade && trade.TimeMs > endMs) return trades;
            trades.Add(history.Trade(id));
        }
        trades.AddRange(_live.Where(trade => trade.TimeMs >= startMs && trade.TimeMs <= endMs).Take(limit - trades.Count));
        return trades;
    }
}
