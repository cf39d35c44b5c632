namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>The limits of vector indexes. Source: DynamoDB developer guide, "Quotas", vector indexes.</summary>
internal static class VectorLimits
{
    /// <summary>Of one table.</summary>
    public const int MaxIndexes = 5;
    public const int MaxDimensions = 4096;
    public const int MaxPartitionAttributes = 1;
    public const int MaxInlineFilters = 18;
    public const int MaxTopK = 100;
    /// <summary>Least that a search, or a write of one index, counts for.</summary>
    public const int LeastRequestBytes = 1024;
    public const int BytesPerDimension = 4;
}
