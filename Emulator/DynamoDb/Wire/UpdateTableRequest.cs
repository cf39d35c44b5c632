using System.Text.Json;
using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Replicas.Wire;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of UpdateTable.</summary>
internal sealed record UpdateTableRequest
{
    public string? TableName { get; init; }

    public IReadOnlyList<AttributeDefinition>? AttributeDefinitions { get; init; }

    public string? BillingMode { get; init; }

    public ProvisionedThroughput? ProvisionedThroughput { get; init; }

    public OnDemandThroughput? OnDemandThroughput { get; init; }

    public IReadOnlyList<GlobalSecondaryIndexUpdate>? GlobalSecondaryIndexUpdates { get; init; }

    public IReadOnlyList<VectorIndexUpdate>? VectorIndexUpdates { get; init; }

    [JsonPropertyName("SSESpecification")]
    public SseSpecification? SseSpecification { get; init; }

    public string? TableClass { get; init; }

    public bool? DeletionProtectionEnabled { get; init; }

    public StreamSpecification? StreamSpecification { get; init; }

    public IReadOnlyList<ReplicationGroupUpdate>? ReplicaUpdates { get; init; }

    public WarmThroughput? WarmThroughput { get; init; }

    /// <summary>Of global tables; refused.</summary>
    public JsonElement? GlobalTableSettingsReplicationMode { get; init; }

    /// <summary>Of global tables; refused.</summary>
    public JsonElement? MultiRegionConsistency { get; init; }

    /// <summary>Of global tables; refused.</summary>
    public JsonElement? GlobalTableWitnessUpdates { get; init; }
}
