namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>What an index of a replica has of its own.</summary>
internal sealed record ReplicaIndex(string? IndexName, ReadThroughputOverride? ProvisionedThroughputOverride = null, OnDemandReadOverride? OnDemandThroughputOverride = null);
