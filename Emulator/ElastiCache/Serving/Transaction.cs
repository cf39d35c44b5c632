using Acinaces.Emulator.ElastiCache.Protocol;
using Acinaces.Emulator.ElastiCache.Storage;

namespace Acinaces.Emulator.ElastiCache.Serving;

/// <summary>MULTI and WATCH of one session.</summary>
internal sealed class Transaction
{
    private readonly List<(Keyspace Keys, byte[] Key)> _watched = [];
    private KeyWatch _watch = new();

    public bool IsOpen { get; set; }

    /// <summary>A command could not be queued, so EXEC refuses.</summary>
    public bool IsSpoilt { get; set; }

    public bool IsWatchBroken => _watch.IsBroken;

    public List<CommandArguments> Queued { get; } = [];

    public void Watch(Keyspace keys, byte[] key)
    {
        keys.Watch(key, _watch);
        _watched.Add((keys, key));
    }

    public void Unwatch()
    {
        foreach (var (keys, key) in _watched) keys.Unwatch(key, _watch);
        _watched.Clear();
        _watch = new KeyWatch();
    }

    public void End()
    {
        Unwatch();
        Queued.Clear();
        IsOpen = IsSpoilt = false;
    }
}
