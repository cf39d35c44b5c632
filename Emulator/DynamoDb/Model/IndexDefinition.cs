using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>What an index is, whichever of the two kinds.</summary>
/// <param name="IsGlobal">Global, with a partition key of its own; else local.</param>
/// <param name="Projected">Names the index holds, keys of index and table included. Absent: all attributes.</param>
internal sealed record IndexDefinition(string Name, bool IsGlobal, KeyShape Key, IReadOnlySet<string>? Projected)
{
    /// <summary>A table's indexes by their names: of several that an item does not fit, the service names the first so.</summary>
    public static IEnumerable<IndexDefinition> AllOf(TableDefinition table)
    {
        var tableKey = KeyShape.Of(table.KeySchema, table.AttributeDefinitions);
        var globals = table.GlobalIndexes.Select(index => Of(index.IndexName, true, index.KeySchema, index.Projection, table, tableKey));
        var locals = table.LocalIndexes.Select(index => Of(index.IndexName, false, index.KeySchema, index.Projection, table, tableKey));
        return globals.Concat(locals).OrderBy(index => index.Name, StringComparer.Ordinal);
    }

    private static IndexDefinition Of(
        string? name, bool isGlobal, IReadOnlyList<KeySchemaElement>? schema, Projection? projection, TableDefinition table, KeyShape tableKey)
    {
        var key = KeyShape.Of(schema ?? [], table.AttributeDefinitions);
        HashSet<string>? projected = projection?.ProjectionType == "ALL"
            ? null
            : [.. tableKey.Names, .. key.Names, .. projection?.NonKeyAttributes ?? []];
        return new IndexDefinition(name ?? "", isGlobal, key, projected);
    }
}
