using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>The table of a backup as it was.</summary>
internal sealed record SourceTableDetails
{
    public required string TableName { get; init; }

    public required string TableId { get; init; }

    public required string TableArn { get; init; }

    public required long TableSizeBytes { get; init; }

    public required IReadOnlyList<KeySchemaElement> KeySchema { get; init; }

    public required decimal TableCreationDateTime { get; init; }

    public required ProvisionedThroughput ProvisionedThroughput { get; init; }

    public OnDemandThroughput? OnDemandThroughput { get; init; }

    public required long ItemCount { get; init; }

    public required string BillingMode { get; init; }
}
