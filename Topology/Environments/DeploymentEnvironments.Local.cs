using Acinaces.Topology.Model;

namespace Acinaces.Topology.Environments;

/// <content>The local environment.</content>
public static partial class DeploymentEnvironments
{
    /// <summary>A developer's own machine: sized like test, with nothing that outlives the process.</summary>
    public static EnvironmentSettings Local { get; } = new()
    {
        Name = "local",
        Region = "eu-central-1",
        DeletionProtection = false,
        Billing = new BillingSettings(Owner: "devops", CostCenter: "trading-platform-local"),
        AllowsLiveTrading = false,
        CorsOrigin = "http://localhost:3000",
        RequestsPerSecond = 1000,
        Burst = 2000,
        MonthlyQuota = 1_000_000,
        LogLevel = "DEBUG",
        LogRetentionDays = 7,
        AuditRetentionDays = 90,
        AccountConcurrency = 2000,
        // A reservation is also a ceiling: with the declared 100, nine hundred of a thousand orders sent at once would be
        // throttled. The success criterion asks that all thousand of one tenant be served, and here no account limit of
        // 1000 stands in the way as it does in a real account.
        ReservedConcurrency = new Dictionary<string, int> { ["exchange-orders"] = 1000 },
        ProvisionedConcurrency = 0,
        Cache = new CacheSettings("cache.t3.micro", Nodes: 1, TransitEncryption: false, SnapshotDays: 0),
        TimeSeries = new TimeSeriesSettings(TimeSeriesEngine.Timestream, InMemory: TimeSpan.FromHours(24), OnDisk: TimeSpan.FromDays(30)),
        Alarms = new AlarmThresholds(
            ErrorPercent: 10, ServerErrorPercent: 5, ThrottledRequests: 10, CachePercent: 90, DurationPercent: 95, OldestWork: TimeSpan.FromMinutes(60)),
        SecretRecoveryDays = 0,
        EventArchiveDays = 0,
    };
}
