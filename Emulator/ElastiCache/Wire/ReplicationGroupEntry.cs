using Acinaces.Emulator.ElastiCache.Model;

namespace Acinaces.Emulator.ElastiCache.Wire;

internal sealed record ReplicationGroupEntry
{
    public required string ReplicationGroupId { get; init; }

    public required string Description { get; init; }

    public required string Status { get; init; }

    public required PendingValues PendingModifiedValues { get; init; }

    public required IReadOnlyList<NodeGroupEntry> NodeGroups { get; init; }

    public required bool AuthTokenEnabled { get; init; }

    public DateTimeOffset? AuthTokenLastModifiedDate { get; init; }

    public required bool TransitEncryptionEnabled { get; init; }

    public required bool AtRestEncryptionEnabled { get; init; }

    public required string ARN { get; init; }

    public required DateTimeOffset ReplicationGroupCreateTime { get; init; }

    public required string Engine { get; init; }

    public static ReplicationGroupEntry Of(ReplicationGroup group, int port, string status = "available") => new()
    {
        ReplicationGroupId = group.Id,
        Description = group.Description,
        Status = status,
        PendingModifiedValues = new PendingValues(),
        NodeGroups = [new NodeGroupEntry("0001", status, new CacheEndpoint("127.0.0.1", port))],
        AuthTokenEnabled = group.Admission.Tokens.Count > 0,
        AuthTokenLastModifiedDate = group.TokenChangedAt,
        TransitEncryptionEnabled = false,
        AtRestEncryptionEnabled = false,
        ARN = group.Arn,
        ReplicationGroupCreateTime = group.CreatedAt,
        Engine = "redis",
    };
}
