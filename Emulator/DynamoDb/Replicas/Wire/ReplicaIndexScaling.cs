namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>How the capacity of an index of a replica follows the load.</summary>
internal sealed record ReplicaIndexScaling(
    string IndexName, string IndexStatus, AutoScalingSettings ProvisionedReadCapacityAutoScalingSettings, AutoScalingSettings ProvisionedWriteCapacityAutoScalingSettings);
