using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>What both requests to restore say of the new table: its name, and what it has otherwise than its source. Absent: as that.</summary>
internal abstract record RestoreRequest
{
    public string? TargetTableName { get; init; }

    public string? BillingModeOverride { get; init; }

    public IReadOnlyList<GlobalSecondaryIndex>? GlobalSecondaryIndexOverride { get; init; }

    public IReadOnlyList<LocalSecondaryIndex>? LocalSecondaryIndexOverride { get; init; }

    public IReadOnlyList<VectorIndex>? VectorIndexOverride { get; init; }

    public ProvisionedThroughput? ProvisionedThroughputOverride { get; init; }

    public OnDemandThroughput? OnDemandThroughputOverride { get; init; }

    [JsonPropertyName("SSESpecificationOverride")]
    public SseSpecification? SseSpecificationOverride { get; init; }
}
