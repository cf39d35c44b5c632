using Acinaces.Topology.Model;

namespace Acinaces.Topology.Environments;

/// <content>The test environment.</content>
public static partial class DeploymentEnvironments
{
    /// <summary>The shared environment releases are tried in.</summary>
    public static EnvironmentSettings Test { get; } = new()
    {
        Name = "test",
        Region = "eu-central-1",
        DeletionProtection = false,
        Billing = new BillingSettings(Owner: "devops", CostCenter: "trading-platform-test"),
        Network = new NetworkSettings(
            "10.0.0.0/16",
            [
                new ZoneAddresses('a', Public: "10.0.0.0/20", Private: "10.0.32.0/20"),
                new ZoneAddresses('b', Public: "10.0.16.0/20", Private: "10.0.48.0/20"),
            ],
            Gateways: 1),
        Backup = new BackupSettings("cron(0 5 * * ? *)", RetentionDays: 7, Keys.Backups),
        AllowsLiveTrading = false,
        CorsOrigin = "https://test.acinaces.com",
        RequestsPerSecond = 1000,
        Burst = 2000,
        MonthlyQuota = 1_000_000,
        LogLevel = "DEBUG",
        LogRetentionDays = 30,
        AuditRetentionDays = 90,
        AccountConcurrency = 1000,
        ProvisionedConcurrency = 0,
        Cache = new CacheSettings("cache.t3.micro", Nodes: 1, TransitEncryption: true, SnapshotDays: 0),
        TimeSeries = new TimeSeriesSettings(TimeSeriesEngine.Timestream, InMemory: TimeSpan.FromHours(24), OnDisk: TimeSpan.FromDays(30)),
        Alarms = new AlarmThresholds(
            ErrorPercent: 10, ServerErrorPercent: 5, ThrottledRequests: 10, CachePercent: 90, DurationPercent: 95, OldestWork: TimeSpan.FromMinutes(60)),
        SecretRecoveryDays = 0,
        EventArchiveDays = 0,
        MonthlyBudgetUsd = 500m,
        Domain = new DomainSettings("test.acinaces.com"),
        Pipeline = new PipelineSettings("acinaces/acinaces"),
        OffHours = new OffHours(Stop: "cron(0 20 ? * MON-FRI *)", Start: "cron(0 6 ? * MON-FRI *)", TimeZone: "Europe/Berlin"),
        FunctionRelease = FunctionRelease.AllAtOnce,
        FunctionAlias = "live",
        Alerts = new AlertSettings(["alerts@acinaces.com"], TextMessages: false),
        TenantKeys = [new TenantKey("operations", "standard")],
    };
}
