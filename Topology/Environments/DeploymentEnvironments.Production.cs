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
        ProvisionedTables = true,
        TableKey = Keys.Tables,
        Cache = new CacheSettings("cache.r6g.large", Nodes: 2, TransitEncryption: true, SnapshotDays: 7),
        TimeSeries = new TimeSeriesSettings(TimeSeriesEngine.Timestream, InMemory: TimeSpan.FromHours(168), OnDisk: TimeSpan.FromDays(365)),
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
    };
}
