using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Adds up what several statements used of each table.</summary>
/// <param name="wanted">What the caller asked for. Absent: nothing.</param>
/// <param name="factor">2 in transactions, which prepare and commit.</param>
internal sealed class CapacityTally(string? wanted, int factor)
{
    private readonly Dictionary<Table, double> _reads = [];
    private readonly Dictionary<Table, List<ItemWrite>> _writes = [];

    public void Add(Table table, double units) => _reads[table] = _reads.GetValueOrDefault(table) + (units * factor);

    public void Add(ItemWrite write)
    {
        if (!_writes.TryGetValue(write.Table, out var writes))
            _writes[write.Table] = writes = [];
        writes.Add(write);
    }

    /// <returns>Absent when the caller did not ask.</returns>
    public IReadOnlyList<ConsumedCapacity>? Report()
    {
        if (wanted is not ("TOTAL" or "INDEXES"))
            return null;
        return
        [
            .. _reads.Select(pair => CapacityReport.OfRead(wanted, pair.Key.Definition.Name, pair.Value, null, factor > 1)).OfType<ConsumedCapacity>(),
            .. _writes.Select(pair => CapacityReport.OfWrites(wanted, pair.Key.Definition.Name, pair.Value, factor)),
        ];
    }
}
