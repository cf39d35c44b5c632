namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>New capacity of an index.</summary>
internal sealed record IndexThroughputUpdate(
    string? IndexName, ProvisionedThroughput? ProvisionedThroughput, OnDemandThroughput? OnDemandThroughput, WarmThroughput? WarmThroughput = null);
