using Acinaces.Topology.Functions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>What happens again and again without anybody asking.</summary>
public static class Schedules
{
    /// <summary>Asks each exchange what became of orders whose outcome we do not know.</summary>
    public static readonly Schedule OrderReconciliation =
        new("order-reconciliation", "rate(5 minutes)", ExchangeFunctions.ExchangeOrders, "reconcile");

    /// <summary>Tells the bus what it refused, or what nobody lived to tell it.</summary>
    public static readonly Schedule OutboxSweep =
        new("outbox-sweep", "rate(1 minute)", ExchangeFunctions.ExchangeOrders, "tell-outbox")
        {
            MaxRetries = 1,
            MaxAge = TimeSpan.FromSeconds(60),
        };

    /// <summary>Moves breakers on whose cooldown has run out.</summary>
    public static readonly Schedule BreakerCooldownSweep =
        new("breaker-cooldown-sweep", "rate(1 minute)", RiskControlFunctions.CircuitBreakers, "cooldown-sweep")
        {
            MaxRetries = 1,
            MaxAge = TimeSpan.FromSeconds(60),
        };

    public static readonly Schedule DataQualityChecks = new("data-quality-checks", "rate(5 minutes)", MarketDataFunctions.Quality, "scheduled-check");

    /// <summary>By night, when the archive is least in the way of others.</summary>
    public static readonly Schedule RetentionPolicy = new("retention-policy", "cron(0 2 * * ? *)", AuditFunctions.Retention, "enforce-retention")
    {
        MaxRetries = 3,
        MaxAge = TimeSpan.FromSeconds(3600),
    };

    public static readonly Schedule PerformanceAggregation =
        new("performance-aggregation", "rate(1 hour)", AiIntelligenceFunctions.Performance, "aggregate-metrics") { MaxAge = TimeSpan.FromSeconds(1800) };

    /// <summary>Starts a new period for those whose drawdown is measured by day, week or month.</summary>
    public static readonly Schedule DrawdownReset =
        new("drawdown-reset", "cron(0 0 * * ? *)", RiskControlFunctions.Drawdown, "scheduled-reset") { MaxAge = TimeSpan.FromSeconds(3600) };

    public static readonly Schedule ComplianceReportSchedules =
        new("compliance-report-schedules", "rate(1 hour)", AuditFunctions.ComplianceReports, "run-due-schedules") { MaxAge = TimeSpan.FromSeconds(3600) };

    public static readonly Schedule SystemSnapshot =
        new("system-snapshot", "rate(1 hour)", AuditFunctions.Snapshots, "take") { MaxAge = TimeSpan.FromSeconds(1800) };

    /// <summary>In the morning, so that somebody is there to renew what is overdue.</summary>
    public static readonly Schedule SecretAgeCheck =
        new("secret-age-check", "cron(0 6 * * ? *)", PlatformFunctions.SecretRotation, "check-ages") { MaxAge = TimeSpan.FromSeconds(3600) };

    public static IReadOnlyList<Schedule> All =>
    [
        OrderReconciliation, OutboxSweep, BreakerCooldownSweep, DataQualityChecks, RetentionPolicy, PerformanceAggregation, DrawdownReset, ComplianceReportSchedules,
        SystemSnapshot, SecretAgeCheck,
    ];
}
