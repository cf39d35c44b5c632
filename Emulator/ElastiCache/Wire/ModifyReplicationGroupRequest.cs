namespace Acinaces.Emulator.ElastiCache.Wire;

internal sealed record ModifyReplicationGroupRequest
{
    public string? ReplicationGroupId { get; init; }

    /// <summary>Absent: it stays.</summary>
    public string? ReplicationGroupDescription { get; init; }

    /// <summary>Absent: tokens stay.</summary>
    public string? AuthToken { get; init; }

    /// <summary><c>ROTATE</c> (default) or <c>SET</c>.</summary>
    public string? AuthTokenUpdateStrategy { get; init; }

    public bool ApplyImmediately { get; init; }
}
