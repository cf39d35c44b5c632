using System.Diagnostics.CodeAnalysis;

namespace Acinaces.Emulator.ElastiCache.Storage;

/// <summary>The keys of one database. An expired key is gone for everyone from its moment on, whether or not it has been swept.</summary>
internal sealed class Keyspace(TimeProvider clock)
{
    private readonly Dictionary<byte[], RedisValue> _values = new(BytesComparer.Instance);
    private readonly Dictionary<byte[], List<KeyWatch>> _watches = new(BytesComparer.Instance);
    private int _withExpiry;

    public long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public int Count
    {
        get
        {
            Sweep();
            return _values.Count;
        }
    }

    public IEnumerable<KeyValuePair<byte[], RedisValue>> Live
    {
        get
        {
            Sweep();
            return _values;
        }
    }

    public bool TryGet(ReadOnlySpan<byte> key, [NotNullWhen(true)] out RedisValue? value)
    {
        var lookup = _values.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(key, out value)) return false;
        if (value.ExpiresAt == 0 || value.ExpiresAt > Now) return true;
        Remove(key);
        value = null;
        return false;
    }

    /// <exception cref="RedisError">WRONGTYPE.</exception>
    public T? Find<T>(ReadOnlySpan<byte> key) where T : RedisValue =>
        TryGet(key, out var value) ? value as T ?? throw RedisError.WrongType() : null;

    /// <summary>The collection of a key, made when there is none. The key counts as changed.</summary>
    public T Obtain<T>(ReadOnlySpan<byte> key) where T : RedisValue, new()
    {
        if (Find<T>(key) is not { } value) Put(key, value = new T());
        else Touch(key);
        return value;
    }

    /// <summary>Replaces what the key holds, with the expiry that the value brings.</summary>
    public void Put(ReadOnlySpan<byte> key, RedisValue value)
    {
        var lookup = _values.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (lookup.TryGetValue(key, out var present) && present.ExpiresAt != 0) _withExpiry--;
        if (value.ExpiresAt != 0) _withExpiry++;
        lookup[key] = value;
        Touch(key);
    }

    public void Expire(ReadOnlySpan<byte> key, RedisValue value, long at)
    {
        _withExpiry += (at != 0 ? 1 : 0) - (value.ExpiresAt != 0 ? 1 : 0);
        value.ExpiresAt = at;
        Touch(key);
    }

    public bool Remove(ReadOnlySpan<byte> key)
    {
        if (!_values.GetAlternateLookup<ReadOnlySpan<byte>>().Remove(key, out _, out var value)) return false;
        if (value.ExpiresAt != 0) _withExpiry--;
        Touch(key);
        return true;
    }

    public void RemoveIfEmpty(ReadOnlySpan<byte> key, RedisValue value)
    {
        if (value.IsEmpty) Remove(key);
        else Touch(key);
    }

    public void Clear()
    {
        foreach (var key in _values.Keys) Touch(key);
        _values.Clear();
        _withExpiry = 0;
    }

    public void Watch(byte[] key, KeyWatch watch)
    {
        // A key whose time is over must go now, not count as a change later.
        TryGet(key, out _);
        if (!_watches.TryGetValue(key, out var watches)) _watches[key] = watches = [];
        watches.Add(watch);
    }

    public void Unwatch(byte[] key, KeyWatch watch)
    {
        if (!_watches.TryGetValue(key, out var watches)) return;
        watches.Remove(watch);
        if (watches.Count == 0) _watches.Remove(key);
    }

    /// <summary>Removes the keys whose time is over.</summary>
    public void Sweep()
    {
        if (_withExpiry == 0) return;
        var now = Now;
        foreach (var key in _values.Where(pair => pair.Value.ExpiresAt != 0 && pair.Value.ExpiresAt <= now).Select(pair => pair.Key).ToList()) Remove(key);
    }

    public void Touch(ReadOnlySpan<byte> key)
    {
        if (_watches.Count == 0 || !_watches.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out var watches)) return;
        foreach (var watch in watches) watch.IsBroken = true;
    }
}
