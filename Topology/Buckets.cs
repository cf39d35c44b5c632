using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The object buckets.</summary>
public static class Buckets
{
    // A bucket that logs its own accesses would log each log it writes, without end.
    public static readonly Bucket AccessLogs = new("access-logs", "Accesses to the other buckets")
    {
        Lifetime = BucketLifetime.Logs,
    };

    public static readonly Bucket AuditLogs = new("audit-logs", "Audit records and packages")
    {
        Lifetime = BucketLifetime.AuditRecords,
        Key = Keys.AuditObjects,
        AccessLog = AccessLogs,
        Locked = true,
    };

    // Records that left their table must outlive the audit period in any event, so nothing here expires by itself.
    public static readonly Bucket AuditArchive = new("audit-archive", "Records past their time in the tables")
    {
        Key = Keys.AuditObjects,
        AccessLog = AccessLogs,
        Locked = true,
    };

    public static readonly Bucket MarketDataArchive = new("market-data-archive", "Raw market data as it came in") { AccessLog = AccessLogs };

    public static readonly Bucket PromptTemplates = new("prompt-templates", "Prompts, each version an object") { AccessLog = AccessLogs };

    public static readonly Bucket ModelOutputs = new("model-outputs", "Raw answers of language models") { AccessLog = AccessLogs };

    // CloudFront alone reads it, and logs its own readers.
    public static readonly Bucket FrontendAssets = new("frontend-assets", "The trader's console as static files") { ServedByCdn = true };

    public static readonly Bucket FunctionPackages = new("lambda-deployments", "Code of the functions") { AccessLog = AccessLogs };

    public static IReadOnlyList<Bucket> All =>
        [AccessLogs, AuditLogs, AuditArchive, MarketDataArchive, PromptTemplates, ModelOutputs, FrontendAssets, FunctionPackages];
}
