using Acinaces.Emulator.DynamoDb.Vectors;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>A table with all in it as it was at one instant; shares the items with the table.</summary>
/// <param name="State">The table's definition and, by their definitions, its indexes as they were.</param>
/// <param name="Indexes">What each index of <paramref name="State"/> held.</param>
/// <param name="Vectors">What each vector index of <paramref name="State"/> held.</param>
/// <param name="Version">Differs after any change of table or items.</param>
internal sealed record TableCapture(TableState State, StoreCapture Items, IReadOnlyList<StoreCapture> Indexes, IReadOnlyList<VectorContent> Vectors, object Version)
{
    /// <summary>The journal's records of definition and items.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Records
    {
        get
        {
            var definition = State.Definition;
            yield return RecordWriter.Rent().Table(definition).Written.ToArray();
            foreach (var entry in Items.Entries)
                yield return RecordWriter.Rent().Item(definition.Number, entry.Key, entry.Item).Written.ToArray();
        }
    }
}
