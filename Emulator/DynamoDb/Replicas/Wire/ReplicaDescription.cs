using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>A replica as the service describes it.</summary>
internal sealed record ReplicaDescription
{
    public required string RegionName { get; init; }

    public required string ReplicaStatus { get; init; }

    [JsonPropertyName("KMSMasterKeyId")]
    public string? KmsMasterKeyId { get; init; }

    public ReadThroughputOverride? ProvisionedThroughputOverride { get; init; }

    public OnDemandReadOverride? OnDemandThroughputOverride { get; init; }

    public IReadOnlyList<ReplicaIndex>? GlobalSecondaryIndexes { get; init; }

    /// <summary>Absent: the table's own.</summary>
    public TableClassSummary? ReplicaTableClassSummary { get; init; }
}
