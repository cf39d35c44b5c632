using Acinaces.Emulator.DynamoDb.Backups;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>All tables as they were at one instant.</summary>
internal sealed record CatalogCapture(IReadOnlyList<TableCapture> Tables) : IStateCapture
{
    public byte JournalStream => JournalStreams.DynamoDb;

    /// <summary>Records of what the tables build on.</summary>
    public required IEnumerable<ReadOnlyMemory<byte>> Before { get; init; }

    public required IReadOnlyList<Backup> Backups { get; init; }

    /// <summary>Records of what builds on the tables, or on nothing.</summary>
    public required IEnumerable<ReadOnlyMemory<byte>> After { get; init; }

    public IReadOnlyList<SnapshotPart> Parts =>
    [
        new SnapshotPart("before", null, Before),
        .. Tables.Select(table => new SnapshotPart(JournaledPast.PartNameOf(table.State.Definition), table.Version, table.Records)),
        .. Backups.Select(backup => new SnapshotPart("backup" + backup.Definition.Arn.Split('/')[^1], backup, backup.Records)),
        new SnapshotPart("after", null, After),
    ];

    public void CopyTo(IJournaled empty)
    {
        if (empty is not TableCatalog catalog)
            throw new ArgumentException("Not a catalogue of tables.", nameof(empty));
        foreach (var record in Before)
            catalog.Replay(record.Span);
        foreach (var table in Tables)
            catalog.Adopt(Table.Of(table));
        foreach (var backup in Backups)
            catalog.Backups.Add(backup);
        foreach (var record in After)
            catalog.Replay(record.Span);
    }
}
