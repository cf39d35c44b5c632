using Acinaces.Emulator.DynamoDb.Vectors.Wire;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>What an operation used of a table. Source: DynamoDB API reference, ConsumedCapacity.</summary>
internal sealed record ConsumedCapacity
{
    public required string TableName { get; init; }

    public required double CapacityUnits { get; init; }

    /// <summary>Of transactions only.</summary>
    public double? ReadCapacityUnits { get; init; }

    /// <summary>Of transactions only.</summary>
    public double? WriteCapacityUnits { get; init; }

    /// <summary>With INDEXES only, as the next two.</summary>
    public Capacity? Table { get; init; }

    public IReadOnlyDictionary<string, Capacity>? LocalSecondaryIndexes { get; init; }

    public IReadOnlyDictionary<string, Capacity>? GlobalSecondaryIndexes { get; init; }

    /// <summary>Also with INDEXES only; of those that the write changed.</summary>
    public IReadOnlyDictionary<string, VectorCapacity>? VectorIndexes { get; init; }
}
