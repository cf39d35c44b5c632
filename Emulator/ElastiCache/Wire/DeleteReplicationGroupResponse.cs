namespace Acinaces.Emulator.ElastiCache.Wire;

internal sealed record DeleteReplicationGroupResponse(ReplicationGroupEntry ReplicationGroup);
