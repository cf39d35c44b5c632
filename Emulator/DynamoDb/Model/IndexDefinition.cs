using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>What an index is, whichever of the two kinds.</summary>
/// <param name="IsGlobal">Global, with a partition key of its own; else local.</param>
/// <param name="Projected">Names the index holds, keys of index and table included. Absent: all attributes.</param>
internal sealed record IndexDefinition(string Name, bool IsGlobal, KeyShape Key, IReadOnlySet<string>? Projected)
{
    public static IEnumerable<IndexDefinition> AllOf(TableDefinition table)
    {
        var tableKey = KeyShape.Of(table.KeySchema, table.AttributeDefinitions);
        foreach (var index in table.GlobalIndexes)
            yield return Of(index.IndexName, true, index.KeySchema, index.Projection, table, tableKey);
        foreach (var index in table.LocalIndexes)
            yield return Of(index.IndexName, false, index.KeySchema, index.Projection, table, tableKey);
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
