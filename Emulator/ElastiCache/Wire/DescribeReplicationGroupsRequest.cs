namespace Acinaces.Emulator.ElastiCache.Wire;

internal sealed record DescribeReplicationGroupsRequest
{
    /// <summary>Absent: all there are.</summary>
    public string? ReplicationGroupId { get; init; }
}
