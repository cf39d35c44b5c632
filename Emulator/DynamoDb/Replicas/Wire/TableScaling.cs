namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>How the capacity of a table follows the load, region by region.</summary>
internal sealed record TableScaling(string TableName, string TableStatus, IReadOnlyList<ReplicaScaling> Replicas);
