using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>Describes the vector indexes of a table as the service does.</summary>
internal static class VectorIndexDescriber
{
    /// <returns>Absent when there are none.</returns>
    public static IReadOnlyList<VectorIndexDescription>? Describe(Table table, TableLife life)
    {
        var deletion = life.Find(PendingKind.IndexDeletion);
        // An index is listed until it is gone.
        var leaving = (deletion?.Before?.VectorIndexes ?? []).Where(index => index.IndexName == deletion?.IndexName);
        List<VectorIndexDescription> all =
        [
            .. table.Definition.VectorIndexes.Select(index => Describe(index, table, life.StatusOf(index.IndexName), life.IsFilling(index.IndexName))),
            .. leaving.Select(index => Describe(index, table, "DELETING", null)),
        ];
        return all.Count > 0 ? all : null;
    }

    private static VectorIndexDescription Describe(VectorIndex index, Table table, string status, bool? filling)
    {
        var content = table.FindVectorIndex(index.IndexName ?? "")?.Content;
        return new VectorIndexDescription
        {
            IndexName = index.IndexName ?? "",
            SearchSchema = index.SearchSchema,
            Projection = index.Projection ?? new Projection("ALL"),
            VectorAttribute = index.VectorAttribute ?? new VectorAttributeDefinition(""),
            Dimensions = index.Dimensions ?? 0,
            DistanceFunction = index.DistanceFunction ?? "",
            IndexStatus = status,
            Backfilling = filling,
            IndexSizeBytes = content?.Bytes ?? 0,
            ItemCount = content?.Count ?? 0,
            IndexArn = $"{table.Definition.Arn}/index/{index.IndexName}",
        };
    }
}
