using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Market;

/// <summary>Candles of one symbol at every length: true trades since the start, the price path before it.</summary>
internal sealed class CandleBook
{
    private const long SecondMs = 1_000;
    private const long MinuteMs = 60_000;
    private const int SecondsKept = 3_600;
    private const int MinutesKept = 20_160;   // two weeks
    private readonly History _history;
    private readonly LiveCandles _seconds;
    private readonly LiveCandles _minutes;

    public CandleBook(History history, long startMs)
    {
        _history = history;
        _seconds = new LiveCandles(SecondMs, SecondsKept, FirstOf(SecondMs, startMs));
        _minutes = new LiveCandles(MinuteMs, MinutesKept, FirstOf(MinuteMs, startMs));
    }

    public void Add(in Trade trade)
    {
        _seconds.Add(trade);
        _minutes.Add(trade);
    }

    /// <summary>Closes spans in which nothing was traded.</summary>
    public void Advance(long timeMs)
    {
        _seconds.Advance(timeMs);
        _minutes.Advance(timeMs);
    }

    /// <summary>The candle of [<paramref name="openMs"/>, <paramref name="endMs"/>), both whole minutes or both whole seconds.</summary>
    public Candle Between(long openMs, long endMs)
    {
        var live = endMs - openMs < MinuteMs ? _seconds : _minutes;
        if (openMs >= live.StartMs) return live.Fold(openMs, endMs) ?? Candle.Flat(openMs, 0m);
        if (endMs <= live.StartMs) return _history.Candle(openMs, endMs);
        var before = _history.Candle(openMs, live.StartMs);
        return live.Fold(live.StartMs, endMs) is { } after ? before.Then(after) : before;
    }

    /// <summary>Candles in ascending order, the unfinished one included.</summary>
    /// <param name="startMs">Earliest opening time; absent means counted back from the end.</param>
    /// <param name="endMs">Latest opening time.</param>
    public List<Candle> List(CandleInterval interval, long? startMs, long endMs, int limit, long offsetMs)
    {
        var last = interval.OpenOf(endMs, offsetMs);
        var open = interval.Before(last, offsetMs, limit - 1);
        if (startMs is { } start)
        {
            if (start > endMs) return [];
            open = interval.OpenOf(start, offsetMs);
            if (open < start) open = interval.After(open, offsetMs);
        }
        open = Math.Max(open, interval.OpenOf(History.FirstTradeMs, offsetMs));
        var candles = new List<Candle>();
        for (; open <= last && candles.Count < limit; open = interval.After(open, offsetMs))
            candles.Add(Between(open, interval.After(open, offsetMs)));
        return candles;
    }

    private Candle FirstOf(long lengthMs, long startMs)
    {
        var open = startMs - startMs % lengthMs;
        return open == startMs ? Candle.Flat(open, _history.Candle(open - lengthMs, open).Close) : _history.Candle(open, startMs);
    }
}
