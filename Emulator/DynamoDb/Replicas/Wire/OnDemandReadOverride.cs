namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>Upper bound of on-demand reads of a replica, where it differs from the table's.</summary>
internal sealed record OnDemandReadOverride(long? MaxReadRequestUnits);
