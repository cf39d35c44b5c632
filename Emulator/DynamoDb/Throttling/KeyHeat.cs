namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>
/// What each partition key value uses. Adaptive capacity sets a busy key apart from its neighbours, so a key has the throughput of a whole
/// partition to itself, and never more; here it does so at once.
/// </summary>
/// <param name="rate">Units per second that one partition stands.</param>
internal sealed class KeyHeat(long rate)
{
    private const int FirstSweep = 4096;

    // By the hash of the key, which has 64 bits.
    private readonly Dictionary<ulong, TokenBucket> _buckets = [];
    private int _sweepAt = FirstSweep;

    /// <summary>Keys that have been used lately, and some that have cooled since.</summary>
    public int Count => _buckets.Count;

    public double Available(ulong key, DateTimeOffset now) => _buckets.TryGetValue(key, out var bucket) ? bucket.Available(now) : rate;

    public bool Allows(ulong key, double units, DateTimeOffset now) => !_buckets.TryGetValue(key, out var bucket) || bucket.Allows(units, now);

    public void Take(ulong key, double units, DateTimeOffset now)
    {
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            SweepIfLarge(now);
            _buckets[key] = bucket = new TokenBucket(rate, CapacityLimits.OneSecond, now);
        }
        bucket.Take(units);
    }

    // A key that has been left alone for a second is as good as one never seen.
    private void SweepIfLarge(DateTimeOffset now)
    {
        if (_buckets.Count < _sweepAt)
            return;
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsFull(now))
                _buckets.Remove(key);
        }
        _sweepAt = Math.Max(FirstSweep, _buckets.Count * 2);
    }
}
