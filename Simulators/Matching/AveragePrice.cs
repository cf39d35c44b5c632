namespace Acinaces.Simulators.Matching;

/// <summary>Volume-weighted average price over the last minutes, in slices of ten seconds.</summary>
internal sealed class AveragePrice(int minutes)
{
    private const long SliceMs = 10_000;
    private readonly Queue<(long Slice, decimal Quote, decimal Base)> _closed = new();
    private long _slice;
    private decimal _quote;
    private decimal _base;
    private decimal _closedQuote;
    private decimal _closedBase;

    public int Minutes { get; } = minutes;

    public void Add(in Trade trade)
    {
        Advance(trade.TimeMs);
        _quote += trade.Price * trade.Quantity;
        _base += trade.Quantity;
    }

    /// <summary>Absent when nothing was traded in that time.</summary>
    public decimal? At(long timeMs)
    {
        Advance(timeMs);
        var quantity = _base + _closedBase;
        return quantity == 0m ? null : decimal.Round((_quote + _closedQuote) / quantity, 8, MidpointRounding.ToEven);
    }

    private void Advance(long timeMs)
    {
        var slice = timeMs / SliceMs;
        if (slice <= _slice) return;
        if (_base > 0m)
        {
            _closed.Enqueue((_slice, _quote, _base));
            (_closedQuote, _closedBase) = (_closedQuote + _quote, _closedBase + _base);
        }
        (_slice, _quote, _base) = (slice, 0m, 0m);
        var oldest = slice - Minutes * 60_000L / SliceMs;
        while (_closed.TryPeek(out var first) && first.Slice <= oldest)
        {
            (_closedQuote, _closedBase) = (_closedQuote - first.Quote, _closedBase - first.Base);
            _closed.Dequeue();
        }
    }
}
