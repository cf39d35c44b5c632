namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>An index as the service describes it. What only global ones have is absent for local ones.</summary>
internal sealed record IndexDescription
{
    public required string IndexName { get; init; }

    public required IReadOnlyList<KeySchemaElement> KeySchema { get; init; }

    public required Projection Projection { get; init; }

    public string? IndexStatus { get; init; }

    public ProvisionedThroughputDescription? ProvisionedThroughput { get; init; }

    public required long IndexSizeBytes { get; init; }

    public required long ItemCount { get; init; }

    public required string IndexArn { get; init; }

    /// <summary>True while a new index is being filled. Absent otherwise.</summary>
    public bool? Backfilling { get; init; }

    public OnDemandThroughput? OnDemandThroughput { get; init; }

    public WarmThroughput? WarmThroughput { get; init; }
}
