using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ElastiCache.Model;

/// <summary>The ARN of a replication group.</summary>
internal static class GroupArn
{
    /// <param name="id">Absent: every group of the account and region.</param>
    public static string Of(string? id, Caller caller) => caller.Arn("elasticache", $"replicationgroup:{(id is null ? "*" : id.ToLowerInvariant())}");
}
