namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>Answer of DescribeTableReplicaAutoScaling.</summary>
internal sealed record TableScalingResponse(TableScaling TableAutoScalingDescription);
