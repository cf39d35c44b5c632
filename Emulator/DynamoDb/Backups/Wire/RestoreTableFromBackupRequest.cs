using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>Request of RestoreTableFromBackup.</summary>
internal sealed record RestoreTableFromBackupRequest : IRestoreOverrides
{
    public string? TargetTableName { get; init; }

    public string? BackupArn { get; init; }

    public string? BillingModeOverride { get; init; }

    public IReadOnlyList<GlobalSecondaryIndex>? GlobalSecondaryIndexOverride { get; init; }

    public IReadOnlyList<LocalSecondaryIndex>? LocalSecondaryIndexOverride { get; init; }

    public ProvisionedThroughput? ProvisionedThroughputOverride { get; init; }

    public OnDemandThroughput? OnDemandThroughputOverride { get; init; }

    [JsonPropertyName("SSESpecificationOverride")]
    public SseSpecification? SseSpecificationOverride { get; init; }
}
