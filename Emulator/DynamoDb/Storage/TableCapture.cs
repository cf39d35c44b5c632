using Acinaces.Emulator.DynamoDb.Backups;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>A table with all in it as it was at one instant; shares the items with the table.</summary>
/// <param name="State">The table's definition and, by their definitions, its indexes as they were.</param>
/// <param name="Indexes">What each index of <paramref name="State"/> held.</param>
/// <param name="Version">Differs after any change of table or items.</param>
internal sealed record TableCapture(TableState State, StoreCapture Items, IReadOnlyList<StoreCapture> Indexes, object Version)
{
    /// <summary>Absent: point-in-time recovery is off.</summary>
    public HistoryCapture? History { get; init; }

    /// <summary>The journal's records of definition and items.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Records
    {
        get
        {
            var definition = State.Definition;
            // With a history: as the table was when it began, then every change with its time.
            yield return RecordWriter.Rent().Table(History is null ? definition : definition with { RecoveryEnabledAt = null, RecoveryPeriodInDays = null }).Written.ToArray();
            foreach (var entry in (History?.Base ?? Items).Entries)
                yield return RecordWriter.Rent().Item(definition.Number, entry.Key, entry.Item).Written.ToArray();
            if (History is null)
                yield break;
            yield return RecordWriter.Rent().Table(definition).Written.ToArray();
            yield return RecordWriter.Rent().HistoryBegins(definition.Number, History.Since).Written.ToArray();
            foreach (var change in History.Changes)
                yield return RecordWriter.Rent().At(change.Time).Change(definition.Number, change).Written.ToArray();
        }
    }
}
