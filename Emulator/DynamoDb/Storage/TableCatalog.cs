using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Acinaces.Emulator.DynamoDb.Backups;
using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Streams;
using Acinaces.Emulator.DynamoDb.Throttling;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>All tables of all accounts and regions, and their way into and out of the journal.</summary>
internal sealed class TableCatalog : IJournaled
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<TableAddress, Table> _tables = new();
    private readonly Dictionary<int, Table> _byNumber = [];
    private readonly TableJournal _journal;
    private readonly TimeProvider _clock;
    private int _lastNumber;

    /// <param name="capacity">Absent: nothing is throttled.</param>
    /// <param name="delays">Whether tables and indexes take their time, as in the service.</param>
    public TableCatalog(IJournal journal, TimeProvider clock, StreamCatalog? streams = null, CapacityGate? capacity = null, bool delays = false)
    {
        HasDelays = delays;
        Streams = streams ?? new StreamCatalog(clock);
        _journal = new TableJournal(journal, clock);
        _clock = clock;
        Tokens = new TransactionTokens(clock);
        Capacity = capacity;
        Writer = new ItemWriter(_journal, Tokens, capacity);
    }

    public byte JournalStream => JournalStreams.DynamoDb;

    public ItemWriter Writer { get; }

    public TransactionTokens Tokens { get; }

    /// <summary>What reads are paid from. Absent: they cost nothing.</summary>
    public CapacityGate? Capacity { get; }

    public StreamCatalog Streams { get; }

    public bool HasDelays { get; }

    public BackupCatalog Backups { get; } = new();

    public ICollection<Table> All => _tables.Values;

    /// <summary>The emulator's time.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>A table that exists, or is about to come or to go.</summary>
    public Table? Find(TableAddress address) => _tables.GetValueOrDefault(address) is { } table && !IsGone(table) ? table : null;

    /// <summary>Names of the tables of one account and region, in order.</summary>
    public IReadOnlyList<string> NamesOf(string account, string region) =>
        [.. _tables.Where(pair => pair.Key.Account == account && pair.Key.Region == region && !IsGone(pair.Value)).Select(pair => pair.Key.Name).Order(StringComparer.Ordinal)];

    /// <param name="define">Makes the definition for the number that the table gets.</param>
    /// <exception cref="AwsErrorException">ResourceInUseException when the name is taken.</exception>
    public Table Create(TableAddress address, Func<int, TableDefinition> define)
    {
        lock (_lock)
        {
            RemoveGone();
            if (_tables.TryGetValue(address, out var present))
                throw TableLife.Of(present.Definition, _clock.GetUtcNow()).Find(PendingKind.Creation) is null ? DynamoDbErrors.TableExists(address.Name) : BusyRules.BeingCreated(address.Name);
            var table = new Table(define(_lastNumber + 1));
            _journal.Append(table.Definition);
            Add(address, table);
            return table;
        }
    }

    /// <summary>Replaces a table's definition. Indexes that it adds are filled before anyone sees them.</summary>
    public TableDefinition Update(Table table, Func<TableDefinition, TableDefinition> change)
    {
        table.Change(state =>
        {
            if (state.IsDeleted)
                throw DynamoDbErrors.TableNotFound(state.Definition.Name);
            var next = change(state.Definition);
            _journal.Append(next);
            table.Stream = Streams.Follow(next);
            FollowRecovery(table, next);
            return table.Rebuild(state, next);
        });
        return table.Definition;
    }

    public void Delete(TableAddress address, Table table)
    {
        lock (_lock)
        {
            table.Change(state =>
            {
                if (state.IsDeleted)
                    throw DynamoDbErrors.TableNotFound(address.Name);
                if (state.Definition.DeletionProtection)
                    throw DynamoDbErrors.DeletionProtected();
                var last = StreamChange.End(state.Definition, _clock.GetUtcNow());
                _journal.AppendDeleted(last);
                table.Stream = Streams.Follow(last);
                return state with { IsDeleted = true };
            });
            _byNumber.Remove(table.Definition.Number);
            _tables.TryRemove(address, out _);
        }
    }

    public void Replay(ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(record);
        var version = reader.ReadByte();
        if (version != RecordWriter.Version)
            throw new InvalidDataException($"The DynamoDB journal has records of version {version}; this program reads version {RecordWriter.Version}.");
        Replay(ref reader);
    }

    /// <summary>Fills the indexes: from all items at once that takes a fraction of what it takes change by change.</summary>
    public void EndReplay()
    {
        foreach (var table in All)
            table.Change(state => table.Rebuild(state, state.Definition));
    }

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut) => Capture(cut).Parts.SelectMany(part => part.Records);

    /// <summary>Everything at one instant, while nobody writes. Takes time by the number of arrays, not of items.</summary>
    public IStateCapture Capture(Action cut)
    {
        lock (_lock)
        {
            var tables = _tables.Values.OrderBy(table => table.Definition.Number).ToList();
            var stripes = tables.SelectMany(table => table.Items.Stripes).OrderBy(stripe => stripe.Rank).ToList();
            foreach (var stripe in stripes)
                stripe.Lock.EnterReadLock();
            try
            {
                cut();
                return new CatalogCapture([.. tables.Select(table => table.Capture())])
                {
                    Backups = Backups.All,
                    Before = StreamCatalog.Describe(Streams.Capture()),
                    After = Tokens.Used.Select(token => (ReadOnlyMemory<byte>)RecordWriter.Rent().Token(token).Written.ToArray()),
                };
            }
            finally
            {
                foreach (var stripe in stripes)
                    stripe.Lock.ExitReadLock();
            }
        }
    }

    /// <summary>Takes over a table of another catalogue.</summary>
    public void Adopt(Table table)
    {
        lock (_lock)
        {
            Add(TableAddress.Of(table.Definition), table);
            // Its past stays where it was; a new one begins.
            if (table.Definition.RecoveryEnabledAt is not null)
                table.History ??= new TableHistory(table.Items.Capture(), _clock.GetUtcNow());
        }
    }

    /// <summary>Backs a table up as it is at one instant.</summary>
    public Backup BackUp(Table table, Func<TableCapture, BackupDefinition> define)
    {
        Backup? backup = null;
        lock (_lock)
        {
            table.Change(state =>
            {
                if (state.IsDeleted)
                    throw DynamoDbErrors.BackupTableNotFound(state.Definition.Name);
                var capture = table.Capture();
                backup = new Backup(define(capture), new EntryStore(capture.Items));
                _journal.Append(RecordKind.BackupTaken, backup.Definition);
                Backups.Add(backup);
                return state;
            });
        }
        return backup ?? throw new InvalidOperationException("The change was not made.");
    }

    /// <exception cref="AwsErrorException">BackupNotFoundException.</exception>
    public Backup DeleteBackup(string? arn)
    {
        lock (_lock)
        {
            var backup = Backups.Require(arn);
            _journal.AppendBackupDeleted(backup.Definition.Arn);
            Backups.Remove(backup.Definition.Arn);
            return backup;
        }
    }

    /// <summary>Creates a table that begins with the given items. One that a crash leaves unfinished is removed at the next start.</summary>
    /// <exception cref="AwsErrorException">TableAlreadyExistsException.</exception>
    public Table CreateFrom(TableAddress address, StoreCapture items, Func<int, TableDefinition> define)
    {
        const int PutsPerCommit = 10_000;
        lock (_lock)
        {
            RemoveGone();
            if (_tables.ContainsKey(address))
                throw DynamoDbErrors.TableAlreadyExists(address.Name);
            var definition = define(_lastNumber + 1);
            var table = Table.Of(definition, items);
            _journal.Append(definition with { RestoredFrom = definition.RestoredFrom is { } source ? source with { InProgress = true } : null });
            var puts = 0;
            foreach (var entry in items.Entries)
            {
                _journal.Append(definition.Number, entry);
                if (++puts % PutsPerCommit == 0)
                    _journal.Commit();
            }
            _journal.Append(definition);
            Add(address, table);
            return table;
        }
    }

    /// <summary>Removes tables whose restoring a crash has interrupted, of which nobody was told; without delays, ends what is under way.</summary>
    public void RemoveUnfinished()
    {
        foreach (var table in All.Where(table => table.Definition.RestoredFrom is { InProgress: true }).ToList())
            Delete(TableAddress.Of(table.Definition), table);
        foreach (var table in All.Where(table => !HasDelays && table.Definition.Pending.Count > 0).ToList())
        {
            if (table.Definition.Pending.Any(change => change.Kind == PendingKind.Deletion))
                Delete(TableAddress.Of(table.Definition), table);
            else
                Update(table, definition => definition with { Pending = [] });
        }
    }

    /// <summary>Removes the tables whose deletion is over; until then they are only not found any more.</summary>
    public void RemoveGone()
    {
        if (!HasDelays)
            return;
        lock (_lock)
        {
            foreach (var table in All.Where(IsGone).ToList())
                Delete(TableAddress.Of(table.Definition), table);
        }
    }

    private bool IsGone(Table table) => HasDelays && table.Definition.Pending is { Count: > 0 } pending && pending.Any(change => change.Kind == PendingKind.Deletion && change.Until <= _clock.GetUtcNow());

    private void Replay(ref RecordReader reader)
    {
        var kind = (RecordKind)reader.ReadByte();
        switch (kind)
        {
            case RecordKind.Table:
                ReplayTable(JsonSerializer.Deserialize(reader.ReadBytes(), DynamoDbJson.Default.TableDefinition) ?? throw new InvalidDataException("A table's record is empty."));
                break;
            case RecordKind.TableDeleted:
                if (_byNumber.Remove(reader.ReadInt32(), out var gone))
                    _tables.TryRemove(TableAddress.Of(gone.Definition), out _);
                break;
            case RecordKind.Item or RecordKind.Delete or RecordKind.Put:
                ReplayChange(kind, ref reader);
                break;
            case RecordKind.Streamed:
                ReplayStreamed(ref reader);
                break;
            case RecordKind.At:
                // The present state does not depend on when it came about.
                reader.ReadInt64();
                Replay(ref reader);
                break;
            case RecordKind.HistoryBegins:
                break;
            case RecordKind.BackupTaken or RecordKind.Backup:
                ReplayBackup(kind, JsonSerializer.Deserialize(reader.ReadBytes(), BackupsJson.Default.BackupDefinition) ?? throw new InvalidDataException("A backup's record is empty."));
                break;
            case RecordKind.BackupItem:
                Backups.Restore(Encoding.UTF8.GetString(reader.ReadBytes()), AttributeMapJson.Decode(reader.ReadBytes()));
                break;
            case RecordKind.BackupDeleted:
                Backups.Remove(Encoding.UTF8.GetString(reader.ReadBytes()));
                break;
            case RecordKind.Stream:
                Streams.Restore(JsonSerializer.Deserialize(reader.ReadBytes(), DynamoDbStreamsJson.Default.StreamSnapshot) ?? throw new InvalidDataException("A stream's record is empty."));
                break;
            case RecordKind.StreamRecord:
                Streams.Restore(ref reader);
                break;
            case RecordKind.Transaction:
                for (var count = reader.ReadInt32(); count > 0; count--)
                    Replay(ref reader);
                break;
            case RecordKind.Token:
                Tokens.Restore(JsonSerializer.Deserialize(reader.ReadBytes(), DynamoDbJson.Default.TransactionToken) ?? throw new InvalidDataException("A token's record is empty."));
                break;
            default:
                throw new InvalidDataException($"The DynamoDB journal has a record of unknown kind {(byte)kind}.");
        }
    }

    private void ReplayTable(TableDefinition definition)
    {
        if (!_byNumber.TryGetValue(definition.Number, out var table))
        {
            Add(TableAddress.Of(definition), Table.WithoutIndexes(definition));
            return;
        }
        table.Change(state =>
        {
            table.Stream = Streams.Follow(definition);
            FollowRecovery(table, definition);
            return state with { Definition = definition };
        });
    }

    private ItemWrite ReplayChange(RecordKind kind, ref RecordReader reader)
    {
        var table = _byNumber[reader.ReadInt32()];
        var write = kind == RecordKind.Put ? ReadPut(table, AttributeMapJson.Decode(reader.ReadBytes())) : ReadKeyed(table, kind, ref reader);
        ItemWriter.Restore(write);
        return write;
    }

    private static ItemWrite ReadPut(Table table, AttributeMap item) => new(table, table.KeyOf(item), _ => ItemState.Of(item));

    private static ItemWrite ReadKeyed(Table table, RecordKind kind, ref RecordReader reader)
    {
        var key = new EntryKey(reader.ReadBytes().ToArray());
        if (kind == RecordKind.Delete)
            return new ItemWrite(table, key, static _ => null);
        var size = reader.ReadInt32();
        var item = Item.Stored(reader.ReadBytes().ToArray(), size);
        return new ItemWrite(table, key, _ => new ItemState(item, null));
    }

    private void ReplayBackup(RecordKind kind, BackupDefinition definition) => Backups.Add(
        new Backup(definition, kind == RecordKind.BackupTaken ? new EntryStore(_byNumber[definition.Table.Number].Items.Capture()) : new EntryStore()));

    /// <summary>Begins or ends a table's history, as its definition wants it. Nobody changes the table meanwhile.</summary>
    private void FollowRecovery(Table table, TableDefinition definition) =>
        table.History = definition.RecoveryEnabledAt is { } since ? table.History ?? _journal.PastOf(definition) ?? new TableHistory(table.Items.Capture(), since) : null;

    private void ReplayStreamed(ref RecordReader reader)
    {
        var (sequence, time, kind) = (reader.ReadInt64(), DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64()), (StreamEvent)reader.ReadByte());
        var write = ReplayChange((RecordKind)reader.ReadByte(), ref reader);
        write.Table.Stream?.Restore(write, sequence, time, kind);
    }

    private void Add(TableAddress address, Table table)
    {
        table.Stream = Streams.Follow(table.Definition);
        if (table.Definition.RecoveryEnabledAt is not null)
            table.History = _journal.PastOf(table.Definition);
        _lastNumber = Math.Max(_lastNumber, table.Definition.Number);
        _byNumber[table.Definition.Number] = table;
        _tables[address] = table;
    }
}
