using Acinaces.Emulator.ElastiCache.Serving;

namespace Acinaces.Emulator.ElastiCache.Model;

/// <summary>The cache as the API describes it. Never changed in place.</summary>
internal sealed record ReplicationGroup(string Arn, string Id, string Description, DateTimeOffset CreatedAt, Admission Admission)
{
    /// <summary>Absent: the token is that of the creation, or there is none.</summary>
    public DateTimeOffset? TokenChangedAt { get; init; }
}
