namespace Acinaces.Emulator.ElastiCache.Wire;

internal sealed record ModifyReplicationGroupResponse(ReplicationGroupEntry ReplicationGroup);
