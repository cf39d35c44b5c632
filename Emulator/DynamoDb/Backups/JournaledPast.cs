using System.Globalization;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>A table's past as the journal on disk has kept it, since the table's birth or for as long as the journal's past reaches back. Takes no memory.</summary>
internal sealed class JournaledPast(IJournal journal, TableDefinition table) : ITablePast
{
    public DateTimeOffset Since => journal.PastBegins is { } begins && begins > table.CreatedAt ? begins : table.CreatedAt;

    public void Add(DateTimeOffset time, ItemWrite write)
    {
        // The journal has the change anyway, with its time.
    }

    public StoreCapture At(DateTimeOffset time) => Read(time).Items.Capture();

    public (IReadOnlyList<PastWrite> Writes, StoreCapture After) Within(DateTimeOffset from, DateTimeOffset to)
    {
        var past = Read(to, from);
        return (past.Writes, past.Items.Capture());
    }

    private PastTable Read(DateTimeOffset time, DateTimeOffset? from = null)
    {
        var past = new PastTable(table.Number, time, from);
        var part = new PartOfPast(JournalStreams.DynamoDb, PartNameOf(table), time) { From = from };
        return journal.ReadPast(part, (_, record, _, _) => past.Follow(record)) ? past : throw DynamoDbErrors.InvalidRestoreTime();
    }

    /// <summary>The part of a checkpoint that a table is.</summary>
    public static string PartNameOf(TableDefinition table) => string.Create(CultureInfo.InvariantCulture, $"table{table.Number}");
}
