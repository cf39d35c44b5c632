using System.Runtime.CompilerServices;
using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The queues.</summary>
public static class Queues
{
    /// <summary>Calls that no function would take after all retries: of rules, of schedules, of streams.</summary>
    public static readonly Queue EventDeadLetters = new("eventbridge-dlq", "Events that could not be delivered or handled")
    {
        VisibilityTimeout = TimeSpan.FromSeconds(300),
        Retention = TimeSpan.FromDays(14),
    };

    public static readonly Queue CriticalAlertsDeadLetters = DeadLetters("critical-alerts-inbox-dlq", "Alerts that no reader could handle");

    /// <summary>Critical alerts wait here until somebody has read them.</summary>
    public static readonly Queue CriticalAlertsInbox = new("critical-alerts-inbox", "Critical alerts for operators")
    {
        Retention = TimeSpan.FromDays(14),
        DeadLetters = CriticalAlertsDeadLetters,
    };

    public static readonly Queue BackfillsDeadLetters = DeadLetters("backfills-dlq", "Backfills that failed");

    public static readonly Queue Backfills = Work("backfills", "Backfills to start", BackfillsDeadLetters);

    public static readonly Queue AuditPackagesDeadLetters = DeadLetters("audit-packages-dlq", "Audit packages that failed");

    public static readonly Queue AuditPackages = Work("audit-packages", "Audit packages to compile", AuditPackagesDeadLetters);

    public static readonly Queue ComplianceReportsDeadLetters = DeadLetters("compliance-reports-dlq", "Reports that failed");

    public static readonly Queue ComplianceReports = Work("compliance-reports", "Reports to generate", ComplianceReportsDeadLetters);

    public static readonly Queue RetentionDeadLetters = DeadLetters("retention-dlq", "Archive jobs that failed");

    public static readonly Queue Retention = Work("retention", "Records to archive or bring back", RetentionDeadLetters);

    public static readonly Queue SnapshotsDeadLetters = DeadLetters("snapshots-dlq", "Snapshots that failed");

    public static readonly Queue Snapshots = Work("snapshots", "Snapshots to take", SnapshotsDeadLetters);

    public static IReadOnlyList<Queue> All =>
    [
        EventDeadLetters, CriticalAlertsDeadLetters, CriticalAlertsInbox, BackfillsDeadLetters, Backfills, AuditPackagesDeadLetters, AuditPackages,
        ComplianceReportsDeadLetters, ComplianceReports, RetentionDeadLetters, Retention, SnapshotsDeadLetters, Snapshots,
    ];

    // A message must stay hidden for six times as long as its function may run, or a slow batch is handed out twice.
    private static Queue Work(string name, string purpose, Queue deadLetters, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, purpose, file, line) { VisibilityTimeout = TimeSpan.FromSeconds(1800), DeadLetters = deadLetters };

    private static Queue DeadLetters(string name, string purpose, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, purpose, file, line) { Retention = TimeSpan.FromDays(14) };
}
