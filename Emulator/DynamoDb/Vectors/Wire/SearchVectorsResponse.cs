namespace Acinaces.Emulator.DynamoDb.Vectors.Wire;

/// <summary>Answer of SearchVectors. There are no further pages.</summary>
internal sealed record SearchVectorsResponse
{
    /// <summary>The nearest first.</summary>
    public required IReadOnlyList<SearchResultItem> SearchResults { get; init; }

    /// <summary>Absent when the caller did not ask.</summary>
    public VectorCapacity? ConsumedCapacity { get; init; }
}
