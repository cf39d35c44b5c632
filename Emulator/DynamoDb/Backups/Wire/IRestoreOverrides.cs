using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>What a restored table may have otherwise than the one it is made from. Absent: as that.</summary>
internal interface IRestoreOverrides
{
    string? BillingModeOverride { get; }

    IReadOnlyList<GlobalSecondaryIndex>? GlobalSecondaryIndexOverride { get; }

    IReadOnlyList<LocalSecondaryIndex>? LocalSecondaryIndexOverride { get; }

    ProvisionedThroughput? ProvisionedThroughputOverride { get; }

    OnDemandThroughput? OnDemandThroughputOverride { get; }

    SseSpecification? SseSpecificationOverride { get; }
}
