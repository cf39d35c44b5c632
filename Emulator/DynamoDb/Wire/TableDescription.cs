using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Replicas.Wire;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>A table as the service describes it. Times are seconds since 1970.</summary>
internal sealed record TableDescription
{
    /// <summary>Absent in the answer of a deletion, as the key and the time of creation.</summary>
    public IReadOnlyList<AttributeDefinition>? AttributeDefinitions { get; init; }

    public required string TableName { get; init; }

    public IReadOnlyList<KeySchemaElement>? KeySchema { get; init; }

    public required string TableStatus { get; init; }

    public decimal? CreationDateTime { get; init; }

    public required ProvisionedThroughputDescription ProvisionedThroughput { get; init; }

    public required long TableSizeBytes { get; init; }

    public required long ItemCount { get; init; }

    public required string TableArn { get; init; }

    public required string TableId { get; init; }

    public BillingModeSummary? BillingModeSummary { get; init; }

    public IReadOnlyList<IndexDescription>? LocalSecondaryIndexes { get; init; }

    public IReadOnlyList<IndexDescription>? GlobalSecondaryIndexes { get; init; }

    public IReadOnlyList<VectorIndexDescription>? VectorIndexes { get; init; }

    public OnDemandThroughput? OnDemandThroughput { get; init; }

    public WarmThroughput? WarmThroughput { get; init; }

    [JsonPropertyName("SSEDescription")]
    public SseDescription? SseDescription { get; init; }

    public TableClassSummary? TableClassSummary { get; init; }

    /// <summary>Absent while no stream is enabled.</summary>
    public StreamSpecification? StreamSpecification { get; init; }

    /// <summary>Of the latest stream, also when it is disabled. Absent: there never was one.</summary>
    public string? LatestStreamLabel { get; init; }

    public string? LatestStreamArn { get; init; }

    /// <summary>Absent: the table was created empty.</summary>
    public RestoreSummary? RestoreSummary { get; init; }

    /// <summary>Absent: the table has no replicas, as the next.</summary>
    public string? GlobalTableVersion { get; init; }

    public IReadOnlyList<ReplicaDescription>? Replicas { get; init; }

    public required bool DeletionProtectionEnabled { get; init; }
}
