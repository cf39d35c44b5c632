namespace Acinaces.Emulator.ElastiCache.Wire;

internal sealed record DeleteReplicationGroupRequest
{
    public string? ReplicationGroupId { get; init; }
}
