using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Vectors;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Says what operations used, in the detail the caller asked for.</summary>
internal static class CapacityReport
{
    /// <returns>Absent when the caller did not ask.</returns>
    public static ConsumedCapacity? OfWrite(string? wanted, string tableName, ItemWrite write) => wanted is "TOTAL" or "INDEXES" ? OfWrites(wanted, tableName, [write], 1) : null;

    /// <summary>Several writes of one table.</summary>
    /// <param name="factor">2 in transactions, which prepare and commit.</param>
    public static ConsumedCapacity OfWrites(string wanted, string tableName, IReadOnlyList<ItemWrite> writes, int factor)
    {
        var table = writes.Sum(write => CapacityUnits.ForWrite(VectorBilling.BytesOf(write))) * factor;
        var byIndex = writes.SelectMany(write => write.IndexUnits)
            .GroupBy(pair => pair.Key, pair => pair.Value)
            .ToDictionary(group => group.Key, group => group.Sum() * factor);
        var detailed = wanted == "INDEXES";
        var total = table + byIndex.Values.Sum();
        return new ConsumedCapacity
        {
            TableName = tableName,
            CapacityUnits = total,
            WriteCapacityUnits = factor > 1 ? total : null,
            Table = detailed ? new Capacity(table, null, factor > 1 ? table : null) : null,
            GlobalSecondaryIndexes = detailed ? Of(writes[0].Table, byIndex, true, factor) : null,
            LocalSecondaryIndexes = detailed ? Of(writes[0].Table, byIndex, false, factor) : null,
            VectorIndexes = detailed ? OfVectors(writes) : null,
        };
    }

    /// <param name="wanted">What the caller asked for.</param>
    /// <param name="units">Units used.</param>
    /// <param name="index">The index that was read. Absent: the table itself.</param>
    /// <param name="transactional">A transaction used them.</param>
    /// <param name="fetched">Units used of the table, for what a local index does not hold.</param>
    /// <returns>Absent when the caller did not ask.</returns>
    public static ConsumedCapacity? OfRead(string? wanted, string tableName, double units, SecondaryIndex? index = null, bool transactional = false, double fetched = 0)
    {
        if (wanted is not ("TOTAL" or "INDEXES"))
            return null;
        var detailed = wanted == "INDEXES";
        var ofIndex = detailed && index is not null
            ? new Dictionary<string, Capacity> { [index.Definition.Name] = new(units) }
            : null;
        return new ConsumedCapacity
        {
            TableName = tableName,
            CapacityUnits = units + fetched,
            ReadCapacityUnits = transactional ? units : null,
            Table = detailed ? new Capacity(index is null ? units : fetched, transactional ? units : null) : null,
            GlobalSecondaryIndexes = index is { Definition.IsGlobal: true } ? ofIndex : null,
            LocalSecondaryIndexes = index is { Definition.IsGlobal: false } ? ofIndex : null,
        };
    }

    /// <summary>What a page of a query or scan used. A local index that does not hold all that is asked for costs the table a read of each item.</summary>
    /// <returns>Absent when the caller did not ask.</returns>
    public static ConsumedCapacity? OfPage(string wanted, Table table, TablePage page, PageCollector read, PathSelection? projection, bool consistent) => OfRead(
        wanted, table.Definition.Name, CapacityUnits.ForRead(read.Bytes, consistent), page.Index, fetched: page.FetchUnits(read, projection, consistent));

    // In bytes, not units, and not doubled in transactions.
    private static Dictionary<string, VectorCapacity>? OfVectors(IReadOnlyList<ItemWrite> writes)
    {
        var bytes = writes.SelectMany(write => write.VectorBytes).GroupBy(pair => pair.Key, pair => pair.Value)
            .ToDictionary(group => group.Key, group => new VectorCapacity(VectorWriteRequestBytes: group.Sum()));
        return bytes.Count > 0 ? bytes : null;
    }

    private static Dictionary<string, Capacity>? Of(Table table, Dictionary<string, double> byIndex, bool global, int factor)
    {
        var chosen = byIndex
            .Where(pair => table.FindIndex(pair.Key)?.Definition.IsGlobal == global)
            .ToDictionary(pair => pair.Key, pair => new Capacity(pair.Value, null, factor > 1 ? pair.Value : null));
        return chosen.Count > 0 ? chosen : null;
    }
}
