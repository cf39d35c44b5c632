namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>Read capacity of a replica, where it differs from the table's.</summary>
internal sealed record ReadThroughputOverride(long? ReadCapacityUnits);
