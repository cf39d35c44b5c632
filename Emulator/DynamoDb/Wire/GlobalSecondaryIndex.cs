namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>An index with a key of its own.</summary>
internal sealed record GlobalSecondaryIndex(
    string? IndexName,
    IReadOnlyList<KeySchemaElement>? KeySchema,
    Projection? Projection,
    ProvisionedThroughput? ProvisionedThroughput = null,
    OnDemandThroughput? OnDemandThroughput = null,
    WarmThroughput? WarmThroughput = null);
