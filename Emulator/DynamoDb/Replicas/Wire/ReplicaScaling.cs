namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>How the capacity of a replica follows the load.</summary>
internal sealed record ReplicaScaling(
    string RegionName,
    IReadOnlyList<ReplicaIndexScaling> GlobalSecondaryIndexes,
    AutoScalingSettings ReplicaProvisionedReadCapacityAutoScalingSettings,
    AutoScalingSettings ReplicaProvisionedWriteCapacityAutoScalingSettings,
    string ReplicaStatus);
