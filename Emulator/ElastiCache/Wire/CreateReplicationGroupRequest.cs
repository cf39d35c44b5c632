namespace Acinaces.Emulator.ElastiCache.Wire;

internal sealed record CreateReplicationGroupRequest
{
    public string? ReplicationGroupId { get; init; }

    public string? ReplicationGroupDescription { get; init; }

    /// <summary>Absent: everybody may use the cache.</summary>
    public string? AuthToken { get; init; }
}
