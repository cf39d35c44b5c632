namespace Acinaces.Topology.Model;

/// <summary>Everything that differs between one environment and another.</summary>
public sealed record EnvironmentSettings
{
    /// <summary>Lower-case name; part of every physical name.</summary>
    public required string Name { get; init; }

    public required string Region { get; init; }

    /// <summary>Whether data and stacks outlive a mistaken deletion.</summary>
    public required bool DeletionProtection { get; init; }

    public required BillingSettings Billing { get; init; }

    /// <summary>Absent where everything runs on one machine.</summary>
    public NetworkSettings? Network { get; init; }

    /// <summary>Absent where nothing is backed up.</summary>
    public BackupSettings? Backup { get; init; }

    /// <summary>Whether orders may reach real markets at all. A tenant, credentials and a flag must agree as well.</summary>
    public required bool AllowsLiveTrading { get; init; }

    public required string CorsOrigin { get; init; }

    public required int RequestsPerSecond { get; init; }

    public required int Burst { get; init; }

    /// <summary>Requests per API key and month in the standard plan.</summary>
    public required int MonthlyQuota { get; init; }

    public required string LogLevel { get; init; }

    public required int LogRetentionDays { get; init; }

    public required int AuditRetentionDays { get; init; }

    /// <summary>Executions the account allows at once.</summary>
    public required int AccountConcurrency { get; init; }

    /// <summary>Reserved concurrency by function name where it differs from the declaration.</summary>
    public IReadOnlyDictionary<string, int> ReservedConcurrency { get; init; } = new Dictionary<string, int>();

    /// <summary>Initialised environments kept ready for each function that asks for it. 0 for none.</summary>
    public required int ProvisionedConcurrency { get; init; }

    /// <summary>How tables scale. Absent where they work, and are paid, on demand.</summary>
    public TableScaling? TableScaling { get; init; }

    /// <summary>Provisioned and scaled tables; otherwise on demand.</summary>
    public bool ProvisionedTables => TableScaling is not null;

    /// <summary>The key tables are encrypted with. Absent where DynamoDB's own will do.</summary>
    public EncryptionKey? TableKey { get; init; }

    public required CacheSettings Cache { get; init; }

    public required TimeSeriesSettings TimeSeries { get; init; }

    /// <summary>Days a deleted secret can be restored. 0 removes it at once.</summary>
    public required int SecretRecoveryDays { get; init; }

    /// <summary>Days the bus's events are archived. 0 for no archive.</summary>
    public required int EventArchiveDays { get; init; }

    /// <summary>Absent where the bill is not watched.</summary>
    public decimal? MonthlyBudgetUsd { get; init; }

    /// <summary>The part of the budget that single AWS services may take, by the service's name in Cost Explorer.</summary>
    public IReadOnlyDictionary<string, decimal> ServiceBudgetsUsd { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Absent where nothing is reached by a name of ours.</summary>
    public DomainSettings? Domain { get; init; }

    /// <summary>Absent where only people deploy.</summary>
    public PipelineSettings? Pipeline { get; init; }

    /// <summary>Absent where the environment never rests.</summary>
    public OffHours? OffHours { get; init; }

    public FunctionRelease FunctionRelease { get; init; }

    /// <summary>Requests are also searched for injected SQL and scripts, at the price of an honest one refused now and then.</summary>
    public bool StrictFirewall { get; init; }

    /// <summary>The alias by which published versions of functions are called. Absent where the code is called as it is.</summary>
    public string? FunctionAlias { get; init; }

    /// <summary>Absent where the gateway asks a function each time.</summary>
    public ApiCacheSettings? ApiCache { get; init; }

    /// <summary>Above which values somebody is told.</summary>
    public required AlarmThresholds Alarms { get; init; }

    /// <summary>Absent where nobody is told.</summary>
    public AlertSettings? Alerts { get; init; }

    /// <summary>The API keys that are set up with the environment; those of later tenants are made while it runs.</summary>
    public IReadOnlyList<TenantKey> TenantKeys { get; init; } = [];
}
