using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Vectors.Wire;

/// <summary>A vector index as the service describes it.</summary>
internal sealed record VectorIndexDescription
{
    public required string IndexName { get; init; }

    /// <summary>Absent: it has none.</summary>
    public IReadOnlyList<SearchSchemaElement>? SearchSchema { get; init; }

    public required Projection Projection { get; init; }

    public required VectorAttributeDefinition VectorAttribute { get; init; }

    public required long Dimensions { get; init; }

    public required string DistanceFunction { get; init; }

    public required string IndexStatus { get; init; }

    /// <summary>While an index of a table that was there before is being made: false at first, then true. Absent otherwise.</summary>
    public bool? Backfilling { get; init; }

    public required long IndexSizeBytes { get; init; }

    public required long ItemCount { get; init; }

    public required string IndexArn { get; init; }
}
