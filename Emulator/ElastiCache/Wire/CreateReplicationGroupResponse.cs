namespace Acinaces.Emulator.ElastiCache.Wire;

internal sealed record CreateReplicationGroupResponse(ReplicationGroupEntry ReplicationGroup);
