using Acinaces.Emulator.ElastiCache.Storage;

namespace Acinaces.Emulator.ElastiCache.Serving;

/// <summary>All that the connections share. One lock: a command is one step, as in Redis.</summary>
internal sealed class RedisState
{
    public const int Databases = 16;

    public RedisState(TimeProvider clock)
    {
        Clock = clock;
        Keyspaces = [.. Enumerable.Range(0, Databases).Select(_ => new Keyspace(clock))];
        StartedAt = clock.GetUtcNow();
    }

    /// <summary>Who may use the cache. A change concerns those who come later: whoever is in stays in.</summary>
    public Admission Admission { get; set; } = Admission.Anybody;

    public Lock Gate { get; } = new();

    public TimeProvider Clock { get; }

    public DateTimeOffset StartedAt { get; }

    public IReadOnlyList<Keyspace> Keyspaces { get; }

    public Subscriptions Subscriptions { get; } = new();

    public Dictionary<long, RedisSession> Sessions { get; } = [];

    public long LastSessionId { get; set; }

    public long CommandsProcessed { get; set; }
}
