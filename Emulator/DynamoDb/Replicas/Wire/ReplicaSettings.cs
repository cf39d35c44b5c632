using System.Text.Json.Serialization;

namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>A replica as requests name it and as the table's definition keeps it.</summary>
internal sealed record ReplicaSettings
{
    public string? RegionName { get; init; }

    [JsonPropertyName("KMSMasterKeyId")]
    public string? KmsMasterKeyId { get; init; }

    public ReadThroughputOverride? ProvisionedThroughputOverride { get; init; }

    public OnDemandReadOverride? OnDemandThroughputOverride { get; init; }

    public IReadOnlyList<ReplicaIndex>? GlobalSecondaryIndexes { get; init; }

    public string? TableClassOverride { get; init; }

    /// <summary>Nothing but the region is given.</summary>
    [JsonIgnore]
    public bool IsPlain =>
        KmsMasterKeyId is null && ProvisionedThroughputOverride is null && OnDemandThroughputOverride is null && GlobalSecondaryIndexes is null && TableClassOverride is null;
}
