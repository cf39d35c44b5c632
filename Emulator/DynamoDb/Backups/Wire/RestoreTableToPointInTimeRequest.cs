using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>Request of RestoreTableToPointInTime. The time is in seconds since 1970.</summary>
internal sealed record RestoreTableToPointInTimeRequest : IRestoreOverrides
{
    public string? SourceTableArn { get; init; }

    public string? SourceTableName { get; init; }

    public string? TargetTableName { get; init; }

    public bool? UseLatestRestorableTime { get; init; }

    public decimal? RestoreDateTime { get; init; }

    public string? BillingModeOverride { get; init; }

    public IReadOnlyList<GlobalSecondaryIndex>? GlobalSecondaryIndexOverride { get; init; }

    public IReadOnlyList<LocalSecondaryIndex>? LocalSecondaryIndexOverride { get; init; }

    public ProvisionedThroughput? ProvisionedThroughputOverride { get; init; }

    public OnDemandThroughput? OnDemandThroughputOverride { get; init; }

    [JsonPropertyName("SSESpecificationOverride")]
    public SseSpecification? SseSpecificationOverride { get; init; }
}
