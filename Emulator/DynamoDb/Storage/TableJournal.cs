using Acinaces.Emulator.DynamoDb.Backups;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Streams;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Puts changes into the emulator's journal and into the tables' streams. Called while the lock is held under which the change is applied.</summary>
internal sealed class TableJournal(IJournal journal, TimeProvider clock)
{
    public void Append(TableDefinition definition) => Append(RecordWriter.Rent().Table(definition));

    /// <param name="definition">The table as it is in the end, with its streams disabled.</param>
    public void AppendDeleted(TableDefinition definition) => Append(RecordWriter.Rent().Transaction(2).Table(definition).TableDeleted(definition.Number));

    public void Append(RecordKind kind, BackupDefinition backup) => Append(RecordWriter.Rent().Backup(kind, backup));

    public void AppendBackupDeleted(string arn) => Append(RecordWriter.Rent().BackupDeleted(arn));

    public void Append(int table, Entry entry) => Append(RecordWriter.Rent().Item(table, entry.Key, entry.Item));

    /// <summary>A table's past as the journal keeps it. Absent: it keeps none.</summary>
    public ITablePast? PastOf(TableDefinition table) => journal.PastBegins is null ? null : new JournaledPast(journal, table);

    /// <summary>Writes what has been appended, so that a large amount does not wait in memory.</summary>
    public void Commit() => journal.CommitAsync().AsTask().GetAwaiter().GetResult();

    public void Append(ItemWrite write)
    {
        var now = clock.GetUtcNow();
        if (write.Table.Stream is not { } stream || !StreamRecord.IsDue(write))
        {
            Append(RecordWriter.Rent().At(now).Change(write));
            write.Table.History?.Add(now, write);
            return;
        }
        lock (stream.Gate)
        {
            var record = stream.Next(write, now);
            Append(RecordWriter.Rent().At(now).Change(write, record));
            stream.Add(record);
            write.Table.History?.Add(now, write);
        }
    }

    public void Append(IReadOnlyList<ItemWrite> writes, TransactionToken? token)
    {
        var changes = writes.Where(write => write.Changes).ToList();
        var streams = StreamsOf(changes);
        foreach (var stream in streams)
            stream.Gate.Enter();
        try
        {
            Append(changes, token, streams.Count > 0);
        }
        finally
        {
            foreach (var stream in streams)
                stream.Gate.Exit();
        }
    }

    private void Append(List<ItemWrite> changes, TransactionToken? token, bool anyStream)
    {
        var now = clock.GetUtcNow();
        var streamed = new List<(TableStream Stream, StreamRecord Record)>();
        var journaled = RecordWriter.Rent().At(now).Transaction(changes.Count + (token is null ? 0 : 1));
        foreach (var write in changes)
        {
            var stream = anyStream && StreamRecord.IsDue(write) ? write.Table.Stream : null;
            var record = stream?.Next(write, now);
            journaled.Change(write, record);
            if (stream is not null && record is not null)
                streamed.Add((stream, record));
        }
        Append(token is null ? journaled : journaled.Token(token));
        foreach (var (stream, record) in streamed)
            stream.Add(record);
        foreach (var write in changes)
            write.Table.History?.Add(now, write);
    }

    // In the order of rank, so that nobody waits in a circle.
    private static List<TableStream> StreamsOf(List<ItemWrite> changes)
    {
        var streams = new List<TableStream>();
        foreach (var write in changes)
        {
            if (write.Table.Stream is { } stream && !streams.Contains(stream))
                streams.Add(stream);
        }
        streams.Sort(static (one, two) => one.Rank.CompareTo(two.Rank));
        return streams;
    }

    private void Append(RecordWriter record) => journal.Append(JournalStreams.DynamoDb, record.Written);
}
