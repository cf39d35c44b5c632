using System.Text.Json;
using Acinaces.Emulator.ElastiCache.Model;
using Acinaces.Emulator.ElastiCache.Serving;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ElastiCache.Storage;

/// <summary>The description of the one cache, and with it who may use it. What is in the cache is not kept.</summary>
internal sealed class GroupStore(RedisState state, IJournal journal) : IJournaled
{
    private readonly Lock _gate = new();
    private ReplicationGroup? _group;

    public byte JournalStream => JournalStreams.ElastiCache;

    /// <summary>Absent: nobody has created it, and everybody may use the cache.</summary>
    public ReplicationGroup? Group
    {
        get
        {
            lock (_gate)
                return _group;
        }
    }

    /// <exception cref="AwsErrorException">ReplicationGroupNotFoundFault.</exception>
    public ReplicationGroup Require(string id, Caller caller) =>
        Group is { } group && group.Arn == GroupArn.Of(id, caller) ? group : throw ElastiCacheErrors.NotFound(id);

    /// <summary>Does something with the description as one step.</summary>
    public T Atomically<T>(Func<T> act)
    {
        lock (_gate)
            return act();
    }

    public void Put(ReplicationGroup group) => Commit(new GroupChange.Stored(group));

    public void Remove() => Commit(new GroupChange.Removed());

    public void Replay(ReadOnlySpan<byte> record)
    {
        if (JsonSerializer.Deserialize(record, GroupJournalJson.Default.GroupChange) is { } change)
            Apply(change);
    }

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        lock (_gate)
        {
            cut();
            return _group is null ? [] : [JsonSerializer.SerializeToUtf8Bytes(new GroupChange.Stored(_group), GroupJournalJson.Default.GroupChange)];
        }
    }

    private void Commit(GroupChange change)
    {
        lock (_gate)
        {
            Apply(change);
            journal.Append(JournalStream, JsonSerializer.SerializeToUtf8Bytes(change, GroupJournalJson.Default.GroupChange));
        }
    }

    private void Apply(GroupChange change)
    {
        _group = (change as GroupChange.Stored)?.Group;
        lock (state.Gate)
            state.Admission = _group?.Admission ?? Admission.Anybody;
    }
}
