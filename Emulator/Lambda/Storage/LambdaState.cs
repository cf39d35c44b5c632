using System.Collections.Concurrent;
using System.Text.Json;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Lambda.Storage;

/// <summary>All functions, mappings and waiting events. Reads take no lock; a change is one step under it, together with its journal record.</summary>
internal sealed class LambdaState(IJournal journal, int accountConcurrency = LambdaLimits.AccountConcurrency) : IJournaled
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Function> _functions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EventSourceMapping> _mappings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, QueuedEvent> _events = new(StringComparer.Ordinal);
    private int _reserved;

    public byte JournalStream => JournalStreams.Lambda;

    /// <summary>The account's concurrency less all reservations.</summary>
    public int UnreservedConcurrency => accountConcurrency - Volatile.Read(ref _reserved);

    public IEnumerable<Function> Functions => _functions.Values.OrderBy(function => function.Arn, StringComparer.Ordinal);

    public IEnumerable<EventSourceMapping> Mappings => _mappings.Values.OrderBy(mapping => mapping.Uuid, StringComparer.Ordinal);

    public IEnumerable<QueuedEvent> Events => _events.Values.OrderBy(queued => queued.AcceptedAt);

    public Function? Find(string arn) => _functions.GetValueOrDefault(arn);

    public EventSourceMapping? FindMapping(string uuid) => _mappings.GetValueOrDefault(uuid);

    /// <exception cref="Pipeline.AwsErrorException">ResourceNotFoundException: there is no such function, version or alias.</exception>
    public Function Require(FunctionName name, bool qualifierMustExist = true)
    {
        var function = Find(name.Arn) ?? throw LambdaErrors.FunctionNotFound(name.QualifiedArn);
        return !qualifierMustExist || function.Resolve(name.Qualifier) is not null ? function : throw LambdaErrors.FunctionNotFound(name.QualifiedArn);
    }

    /// <exception cref="Pipeline.AwsErrorException">ResourceConflictException: there is one of that name.</exception>
    public void Create(Function function)
    {
        lock (_gate)
        {
            if (_functions.ContainsKey(function.Arn)) throw LambdaErrors.Conflict($"Function already exist: {function.Name}");
            Commit(new LambdaRecord { Function = function });
        }
    }

    /// <summary>Replaces a function by what <paramref name="change"/> makes of it, in one step.</summary>
    public Function Change(FunctionName name, Func<Function, Function> change)
    {
        lock (_gate)
        {
            var changed = change(Require(name, qualifierMustExist: false));
            Commit(new LambdaRecord { Function = changed });
            return changed;
        }
    }

    public void Delete(string arn)
    {
        lock (_gate) Commit(new LambdaRecord { DeletedFunction = arn });
    }

    /// <summary>Replaces a mapping by what <paramref name="change"/> makes of it, in one step, so that what has been read meanwhile stays noted.</summary>
    /// <exception cref="Pipeline.AwsErrorException">ResourceNotFoundException: there is none.</exception>
    public EventSourceMapping ChangeMapping(string uuid, Func<EventSourceMapping, EventSourceMapping> change)
    {
        lock (_gate)
        {
            var changed = change(FindMapping(uuid) ?? throw LambdaErrors.NotFound("The resource you requested does not exist."));
            Commit(new LambdaRecord { Mapping = changed });
            return changed;
        }
    }

    public void Put(EventSourceMapping mapping)
    {
        lock (_gate) Commit(new LambdaRecord { Mapping = mapping });
    }

    /// <summary>Notes how far the stream of a mapping has been worked off. Nothing happens when the mapping is gone.</summary>
    /// <param name="window">The window that is open there. Absent: none is.</param>
    public void Checkpoint(string uuid, long position, StreamWindow? window)
    {
        lock (_gate)
        {
            if (FindMapping(uuid) is { Stream: { } stream } mapping && (stream.Position < position || stream.OpenWindow != window))
                Commit(new LambdaRecord { Mapping = mapping with { Stream = stream with { Position = Math.Max(stream.Position, position), OpenWindow = window } } });
        }
    }

    public void DeleteMapping(string uuid)
    {
        lock (_gate) Commit(new LambdaRecord { DeletedMapping = uuid });
    }

    public void Put(QueuedEvent queued)
    {
        lock (_gate) Commit(new LambdaRecord { Event = queued });
    }

    public void EndEvent(string requestId)
    {
        lock (_gate) Commit(new LambdaRecord { DoneEvent = requestId });
    }

    /// <summary>Ends when all changes so far are durable.</summary>
    public ValueTask CommitAsync() => journal.CommitAsync();

    public void Replay(ReadOnlySpan<byte> record) =>
        Apply(JsonSerializer.Deserialize(record, LambdaStateJson.Default.LambdaRecord) ?? throw new InvalidDataException("An empty Lambda record."));

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        lock (_gate)
        {
            cut();
            return [.. Records().Select(record => (ReadOnlyMemory<byte>)Write(record))];
        }
    }

    private void Commit(LambdaRecord record)
    {
        journal.Append(JournalStream, Write(record));
        Apply(record);
    }

    private IEnumerable<LambdaRecord> Records()
    {
        foreach (var function in Functions) yield return new LambdaRecord { Function = function };
        foreach (var mapping in Mappings) yield return new LambdaRecord { Mapping = mapping };
        foreach (var queued in Events) yield return new LambdaRecord { Event = queued };
    }

    private void Apply(LambdaRecord record)
    {
        if (record.Function is { } function) _functions[function.Arn] = function;
        if (record.DeletedFunction is { } arn) _functions.TryRemove(arn, out _);
        if (record.Mapping is { } mapping) _mappings[mapping.Uuid] = mapping;
        if (record.DeletedMapping is { } uuid) _mappings.TryRemove(uuid, out _);
        if (record.Event is { } queued) _events[queued.RequestId] = queued;
        if (record.DoneEvent is { } done) _events.TryRemove(done, out _);
        if (record.Function is not null || record.DeletedFunction is not null)
        {
            Volatile.Write(ref _reserved, _functions.Values.Sum(each => each.ReservedConcurrency ?? 0));
        }
    }

    private static byte[] Write(LambdaRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, LambdaStateJson.Default.LambdaRecord);
}
