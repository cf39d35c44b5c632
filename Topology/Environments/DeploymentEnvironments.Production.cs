using Acinaces.Topology.Model;

namespace Acinaces.Topology.Environments;

/// <content>The production environment.</content>
public static partial class DeploymentEnvironments
{
    /// <summary>Where money is.</summary>
    public static EnvironmentSettings Production { get; } = new()
    {
        Name = "production",
        Region = "eu-central-1",
        DeletionProtection = true,
        Billing = new BillingSettings(Owner: "devops", CostCenter: "trading-platform-prod"),
        Network = new NetworkSettings(
            "10.1.0.0/16",
            [
                new ZoneAddresses('a', Public: "10.1.0.0/20", Private: "10.1.48.0/20"),
                new ZoneAddresses('b', Public: "10.1.16.0/20", Private: "10.1.64.0/20"),
                new ZoneAddresses('c', Public: "10.1.32.0/20", Private: "10.1.80.0/20"),
            ],
            Gateways: 3),
        Backup = new BackupSettings("cron(0 * * * ? *)", RetentionDays: 35, Keys.Backups)
        {
            Recovery = new RecoverySettings("eu-west-1", Keys.Recovery),
            Lock = new VaultLock(MinDays: 7, MaxDays: 365, ChangeableDays: 3),
        },
        AllowsLiveTrading = true,
        CorsOrigin = "https://acinaces.com",
        RequestsPerSecond = 10_000,
        Burst = 20_000,
        MonthlyQuota = 1_000_000,
        LogLevel = "INFO",
        LogRetentionDays = 90,
        AuditRetentionDays = 2555,
        AccountConcurrency = 1000,
        ProvisionedConcurrency = 5,
        TableScaling = new TableScaling(TargetPercent: 70, Usual: new CapacityRange(5, 100), Busy: new CapacityRange(25, 500)),
        TableKey = Keys.Tables,
        Cache = new CacheSettings("cache.r6g.large", Nodes: 2, TransitEncryption: true, SnapshotDays: 7),
        TimeSeries = new TimeSeriesSettings(TimeSeriesEngine.Timestream, InMemory: TimeSpan.FromHours(168), OnDisk: TimeSpan.FromDays(365)),
        Alarms = new AlarmThresholds(
            ErrorPercent: 5, ServerErrorPercent: 1, ThrottledRequests: 1, CachePercent: 80, DurationPercent: 80, OldestWork: TimeSpan.FromMinutes(15)),
        SecretRecoveryDays = 30,
        EventArchiveDays = 90,
        MonthlyBudgetUsd = 5000m,
        ServiceBudgetsUsd = new Dictionary<string, decimal>
        {
            ["AWS Lambda"] = 1000m,
            ["Amazon DynamoDB"] = 1500m,
            ["Amazon API Gateway"] = 500m,
        },
        Domain = new DomainSettings("acinaces.com") { SignedZone = true, Failover = true },
        Pipeline = new PipelineSettings("acinaces/acinaces"),
        FunctionRelease = FunctionRelease.Canary,
        StrictFirewall = true,
        FunctionAlias = "live",
        ApiCache = new ApiCacheSettings(SizeGb: 0.5m, TimeToLive: TimeSpan.FromSeconds(300)),
        Alerts = new AlertSettings(["alerts@acinaces.com"], TextMessages: true),
        TenantKeys = [new TenantKey("operations", "standard")],
    };
}
