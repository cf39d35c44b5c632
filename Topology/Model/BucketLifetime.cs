namespace Acinaces.Topology.Model;

/// <summary>How long a bucket keeps its objects.</summary>
public enum BucketLifetime
{
    /// <summary>Until somebody deletes them.</summary>
    Unlimited,

    /// <summary>The environment's retention for audit records.</summary>
    AuditRecords,

    /// <summary>The environment's retention for logs.</summary>
    Logs,
}
