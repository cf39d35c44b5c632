using Acinaces.Emulator.ElastiCache.Storage;

namespace Acinaces.Emulator.ElastiCache.Serving;

/// <summary>Who listens to which channels and patterns.</summary>
internal sealed class Subscriptions
{
    private readonly Dictionary<byte[], HashSet<RedisSession>> _channels = new(BytesComparer.Instance);
    private readonly Dictionary<byte[], HashSet<RedisSession>> _patterns = new(BytesComparer.Instance);

    public IEnumerable<byte[]> Channels => _channels.Keys;

    public int PatternCount => _patterns.Count;

    public int CountOf(ReadOnlySpan<byte> channel) => _channels.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(channel, out var sessions) ? sessions.Count : 0;

    public void Add(byte[] name, bool isPattern, RedisSession session)
    {
        var map = isPattern ? _patterns : _channels;
        if (!map.TryGetValue(name, out var sessions)) map[name] = sessions = [];
        sessions.Add(session);
    }

    public void Remove(byte[] name, bool isPattern, RedisSession session)
    {
        var map = isPattern ? _patterns : _channels;
        if (map.TryGetValue(name, out var sessions) && sessions.Remove(session) && sessions.Count == 0) map.Remove(name);
    }

    /// <returns>How many got it.</returns>
    public int Publish(ReadOnlySpan<byte> channel, ReadOnlySpan<byte> message)
    {
        var count = 0;
        if (_channels.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(channel, out var sessions))
        {
            foreach (var session in sessions) count += session.PushMessage(null, channel, message);
        }
        foreach (var (pattern, listeners) in _patterns)
        {
            if (!Glob.Matches(pattern, channel)) continue;
            foreach (var session in listeners) count += session.PushMessage(pattern, channel, message);
        }
        return count;
    }
}
