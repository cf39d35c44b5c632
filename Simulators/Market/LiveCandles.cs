using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Market;

/// <summary>Candles of one length, built from trades as they happen, without gaps, for the latest part of the past.</summary>
internal sealed class LiveCandles
{
    private readonly long _lengthMs;
    private readonly int _capacity;
    private readonly Queue<Candle> _closed = new();
    private Candle _current;

    public LiveCandles(long lengthMs, int capacity, Candle first)
    {
        (_lengthMs, _capacity, _current) = (lengthMs, capacity, first);
        StartMs = first.OpenMs;
    }

    /// <summary>Opening time of the oldest candle kept.</summary>
    public long StartMs { get; private set; }

    public void Add(in Trade trade)
    {
        Advance(trade.TimeMs);
        _current = _current.With(trade);
    }

    public void Advance(long timeMs)
    {
        while (timeMs >= _current.OpenMs + _lengthMs)
        {
            _closed.Enqueue(_current);
            _current = Candle.Flat(_current.OpenMs + _lengthMs, _current.Close);
            if (_closed.Count <= _capacity) continue;
            _closed.Dequeue();
            StartMs += _lengthMs;
        }
    }

    /// <summary>Everything from <paramref name="fromMs"/> (at or after <see cref="StartMs"/>, aligned) up to <paramref name="endMs"/> as one candle.</summary>
    public Candle? Fold(long fromMs, long endMs)
    {
        Candle? sum = null;
        if (fromMs < _current.OpenMs)
        {
            var skip = (int)((fromMs - StartMs) / _lengthMs);
            var take = (int)Math.Min((endMs - fromMs + _lengthMs - 1) / _lengthMs, _closed.Count - skip);
            foreach (var candle in _closed.Skip(skip).Take(take)) sum = sum?.Then(candle) ?? candle;
        }
        return _current.OpenMs < endMs ? sum?.Then(_current) ?? _current : sum;
    }
}
