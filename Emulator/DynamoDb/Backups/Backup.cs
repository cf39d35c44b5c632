using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>A table as it was when it was backed up. Shares its items with the table; they never change.</summary>
internal sealed record Backup(BackupDefinition Definition, EntryStore Items)
{
    /// <summary>The journal's records of it, where the table may have gone on since.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Records
    {
        get
        {
            yield return RecordWriter.Rent().Backup(RecordKind.Backup, Definition).Written.ToArray();
            foreach (var entry in Items.Capture().Entries)
                yield return RecordWriter.Rent().BackupItem(Definition.Arn, entry.Item).Written.ToArray();
        }
    }
}
