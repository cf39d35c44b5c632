namespace Acinaces.Benchmarks.Reporting;

/// <summary>Every latency of a run, in ticks of <see cref="System.Diagnostics.Stopwatch"/>; nothing is sampled away.</summary>
internal sealed class Latencies
{
    private readonly List<long> _ticks = [];

    public int Count => _ticks.Count;

    public void Add(long ticks) => _ticks.Add(ticks);

    public void Add(Latencies other) => _ticks.AddRange(other._ticks);

    /// <summary>The latency that this share of all requests (0 to 1) did not exceed, in milliseconds.</summary>
    public double Milliseconds(double share)
    {
        if (_ticks.Count == 0) return double.NaN;
        _ticks.Sort();
        var index = Math.Clamp((int)Math.Ceiling(share * _ticks.Count) - 1, 0, _ticks.Count - 1);
        return _ticks[index] * 1000.0 / System.Diagnostics.Stopwatch.Frequency;
    }
}
