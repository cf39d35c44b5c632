namespace Acinaces.Emulator.ElastiCache.Wire;

internal sealed record DescribeReplicationGroupsResponse(IReadOnlyList<ReplicationGroupEntry> ReplicationGroups);
