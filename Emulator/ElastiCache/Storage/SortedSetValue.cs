namespace Acinaces.Emulator.ElastiCache.Storage;

/// <summary>Members in the order of their scores, equal scores in the order of their bytes.</summary>
internal sealed class SortedSetValue : RedisValue
{
    private readonly Dictionary<byte[], double> _scores = new(BytesComparer.Instance);
    private readonly SortedSet<(double Score, byte[] Member)> _order = new(Comparer<(double Score, byte[] Member)>.Create(Compare));

    public override string TypeName => "zset";

    public override bool IsEmpty => _scores.Count == 0;

    public int Count => _scores.Count;

    public IEnumerable<(double Score, byte[] Member)> Ascending => _order;

    public IEnumerable<(double Score, byte[] Member)> Descending => _order.Reverse();

    public double? Score(ReadOnlySpan<byte> member) => _scores.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(member, out var score) ? score : null;

    public void Put(byte[] member, double score)
    {
        if (_scores.TryGetValue(member, out var present)) _order.Remove((present, member));
        _scores[member] = score;
        _order.Add((score, member));
    }

    public bool Remove(ReadOnlySpan<byte> member)
    {
        if (!_scores.GetAlternateLookup<ReadOnlySpan<byte>>().Remove(member, out var key, out var score)) return false;
        _order.Remove((score, key));
        return true;
    }

    private static int Compare((double Score, byte[] Member) left, (double Score, byte[] Member) right)
    {
        var byScore = left.Score.CompareTo(right.Score);
        return byScore != 0 ? byScore : left.Member.AsSpan().SequenceCompareTo(right.Member);
    }
}
