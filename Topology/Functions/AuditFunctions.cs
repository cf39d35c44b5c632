using Acinaces.Topology.Model;
using Acinaces.Topology.Workflows;

namespace Acinaces.Topology.Functions;

/// <summary>What records and proves. Nothing here can change a record: it reads tables, appends steps of trades, and writes objects.</summary>
public static class AuditFunctions
{
    public static readonly Function Audit = new(
        "audit",
        Group.Audit,
        "Questions to the audit trail: filter, count, aggregate, search, export",
        [
            Route.Get("/audit", Permissions.ReadAuditLogs, "List"),
            Route.Get("/audit/{auditId}", Permissions.ReadAuditLogs, "Read"),
            Route.Get("/audit/count", Permissions.ReadAuditLogs, "Count"),
            Route.Get("/audit/model/{modelConfigId}", Permissions.ReadAuditLogs, "Records of one model"),
            Route.Get("/audit/type/{analysisType}", Permissions.ReadAuditLogs, "Records of one type of analysis"),
            Route.Post("/audit/query", Permissions.ReadAuditLogs, "Filter, page by page", "timeRange"),
            Route.Post("/audit/aggregate", Permissions.ReadAuditLogs, "Group and aggregate", "timeRange", "groupBy", "metrics"),
            Route.Post("/audit/search", Permissions.ReadAuditLogs, "Search in texts", "searchText"),
            Route.Post("/audit/export", Permissions.ExportAuditLogs, "Export a range", "timeRange", "format"),
        ],
        [
            Grant.Read(Tables.TradeLifecycle),
            Grant.Read(Tables.RiskEvents),
            Grant.Read(Tables.Strategies),
            Grant.Read(Tables.Deployments),
            Grant.Read(Tables.CircuitBreakers),
            Grant.Read(Tables.KillSwitchState),
            .. Objects,
            Grant.Publish(Topics.AuditNotifications),
            Grant.PutEvents(EventBuses.ApplicationEvents),
        ]);

    public static readonly Function AuditPackages = new(
        "audit-packages",
        Group.Audit,
        "Audit packages: compile, hash, store, verify",
        [
            Route.Post("/audit-packages", Permissions.ExportAuditLogs, "Ask for a package", "scope", "format"),
            Route.Get("/audit-packages", Permissions.ReadAuditLogs, "List"),
            Route.Get("/audit-packages/{packageId}", Permissions.ReadAuditLogs, "Read"),
            Route.Get("/audit-packages/{packageId}/download", Permissions.ExportAuditLogs, "A link for an hour"),
            Route.Get("/audit-packages/{packageId}/verify", Permissions.ReadAuditLogs, "Compute the hash again"),
        ],
        [
            Grant.Read(Tables.TradeLifecycle),
            Grant.Read(Tables.RiskEvents),
            .. Objects,
            Grant.Publish(Topics.AuditNotifications),
            Grant.Send(Queues.AuditPackages),
            Grant.Start(StateMachines.AuditPackage),
        ])
    {
        MemoryMb = 1024,
        Timeout = TimeSpan.FromSeconds(300),
        WorkQueue = Queues.AuditPackages,
    };

    public static readonly Function AuditStream = new(
        "audit-stream",
        Group.Audit,
        "What happens, told to those who subscribed",
        [
            Route.Get("/audit-stream", Permissions.ReadAuditLogs, "Subscriptions"),
            Route.Post("/audit-stream", Permissions.ReadAuditLogs, "Subscribe", "filters"),
            Route.Delete("/audit-stream/{subscriptionId}", Permissions.ReadAuditLogs, "Unsubscribe"),
            Route.Get("/audit-stream/{subscriptionId}/events", Permissions.ReadAuditLogs, "What was missed since a time"),
            Route.Put("/audit-stream/notifications", Permissions.ManageSettings, "Channels for critical events", "channels"),
        ],
        [
            Grant.Read(Tables.TradeLifecycle),
            Grant.Read(Tables.RiskEvents),
            Grant.Write(Buckets.AuditLogs),
            Grant.Publish(Topics.AuditNotifications),
        ])
    {
        FailedCalls = Queues.EventDeadLetters,
        Changes = [new TableChanges(Tables.TradeLifecycle, Queues.EventDeadLetters), new TableChanges(Tables.RiskEvents, Queues.EventDeadLetters)],
    };

    public static readonly Function AiTraces = new(
        "ai-traces",
        Group.Audit,
        "What models were asked, what they said, and what came of it",
        [
            Route.Get("/ai-traces", Permissions.ReadAuditLogs, "List"),
            Route.Post("/ai-traces", Permissions.Everything, "Record", "analysisType", "modelId", "renderedPrompt", "rawOutput"),
            Route.Get("/ai-traces/{traceId}", Permissions.ReadAuditLogs, "Read"),
            Route.Get("/ai-traces/correlation/{correlationId}", Permissions.ReadAuditLogs, "Traces of one decision"),
            Route.Post("/ai-traces/{traceId}/link", Permissions.Everything, "Link to a decision", "decisionType", "resultingAction"),
        ],
        [Grant.Read(Tables.TradeLifecycle), .. Objects]);

    public static readonly Function DataLineage = new(
        "data-lineage",
        Group.Audit,
        "Where data came from and what used it",
        [
            Route.Get("/data-lineage", Permissions.ReadAuditLogs, "List"),
            Route.Post("/data-lineage", Permissions.Everything, "Record a node", "nodeType", "dataType"),
            Route.Get("/data-lineage/{nodeId}", Permissions.ReadAuditLogs, "Read a node"),
            Route.Get("/data-lineage/{nodeId}/forward", Permissions.ReadAuditLogs, "What used this"),
            Route.Get("/data-lineage/{nodeId}/backward", Permissions.ReadAuditLogs, "Where this came from"),
        ],
        [Grant.Read(Tables.TradeLifecycle), .. Objects]);

    public static readonly Function ComplianceReports = new(
        "compliance-reports",
        Group.Audit,
        "Reports for authorities: templates, schedules, generation",
        [
            Route.Get("/compliance-reports", Permissions.ReadReports, "List, optionally of one template"),
            Route.Post("/compliance-reports/generate", Permissions.CreateReports, "Ask for a report", "templateId", "dateRange"),
            Route.Post("/compliance-reports", Permissions.CreateReports, "Ask for a report, flat form", "templateId", "dateRange"),
            Route.Get("/compliance-reports/{reportId}", Permissions.ReadReports, "Read"),
            Route.Post("/compliance-reports/templates", Permissions.CreateReports, "Save a template", "name", "sections", "format"),
            Route.Get("/compliance-reports/templates", Permissions.ReadReports, "Templates"),
            Route.Get("/compliance-reports/templates/{templateId}", Permissions.ReadReports, "Read a template"),
            Route.Post("/compliance-reports/schedules", Permissions.CreateReports, "Create a schedule", "templateId", "frequency", "deliveryChannels"),
            Route.Get("/compliance-reports/schedules", Permissions.ReadReports, "Schedules"),
        ],
        [
            Grant.Read(Tables.TradeLifecycle),
            Grant.Read(Tables.RiskEvents),
            Grant.Read(Tables.Strategies),
            Grant.Read(Tables.Deployments),
            .. Objects,
            Grant.Publish(Topics.AuditNotifications),
            Grant.Send(Queues.ComplianceReports),
        ])
    {
        MemoryMb = 1024,
        Timeout = TimeSpan.FromSeconds(300),
        WorkQueue = Queues.ComplianceReports,
        FailedCalls = Queues.EventDeadLetters,
    };

    public static readonly Function TradeLifecycle = new(
        "trade-lifecycle",
        Group.Audit,
        "Steps of trades: record and read",
        [
            Route.Get("/trade-lifecycle", Permissions.ReadAuditLogs, "List"),
            Route.Post("/trade-lifecycle", Permissions.Everything, "Record a step", "correlationId", "eventType"),
            Route.Get("/trade-lifecycle/{correlationId}", Permissions.ReadAuditLogs, "Steps of one trade"),
            Route.Get("/trade-lifecycle/{correlationId}/latency", Permissions.ReadAuditLogs, "Time between steps"),
        ],
        [
            Grant.Read(Tables.TradeLifecycle),
            Grant.Append(Tables.TradeLifecycle),
            Grant.Write(Buckets.AuditLogs),
            Grant.PutEvents(EventBuses.ApplicationEvents),
        ]);

    /// <summary>Records leave their table by its time to live alone: this function copies them before, and cannot delete them.</summary>
    public static readonly Function Retention = new(
        "retention",
        Group.Audit,
        "How long records are kept, where they go, and how they come back",
        [
            Route.Post("/retention/policies", Permissions.ManageSettings, "Create or change a policy", "recordType", "retentionDays", "archiveAfterDays"),
            Route.Get("/retention/policies", Permissions.ReadSettings, "Policies"),
            Route.Get("/retention/policies/{recordType}", Permissions.ReadSettings, "Policy of one type"),
            Route.Get("/retention/storage/usage", Permissions.ReadSettings, "Space used and its price"),
            Route.Post("/retention/archive", Permissions.ManageSettings, "Archive now", "recordType"),
            Route.Post("/retention/retrieve", Permissions.ManageSettings, "Bring back from the archive", "recordType", "timeRange"),
            Route.Get("/retention/jobs/{jobId}", Permissions.ReadSettings, "State of a job"),
            Route.Post("/retention/validate-deletion", Permissions.ReadSettings, "Whether records may go", "recordType", "recordIds"),
            Route.Get("/retention", Permissions.ReadSettings, "Policies, flat form"),
            Route.Post("/retention", Permissions.ManageSettings, "Create a policy, flat form", "recordType", "retentionDays", "archiveAfterDays"),
            Route.Get("/retention/{id}", Permissions.ReadSettings, "Policy, flat form"),
            Route.Put("/retention/{id}", Permissions.ManageSettings, "Change a policy, flat form"),
        ],
        [
            Grant.Read(Tables.TradeLifecycle),
            Grant.Read(Tables.RiskEvents),
            .. Objects,
            Grant.Read(Buckets.AuditArchive),
            Grant.Write(Buckets.AuditArchive),
            Grant.Publish(Topics.AuditNotifications),
            Grant.Send(Queues.Retention),
        ])
    {
        Timeout = TimeSpan.FromSeconds(300),
        WorkQueue = Queues.Retention,
        FailedCalls = Queues.EventDeadLetters,
    };

    /// <summary>Takes two kinds: of the market around a symbol, for analyses, and of the whole system, for auditors.</summary>
    public static readonly Function Snapshots = new(
        "snapshots",
        Group.Audit,
        "Snapshots of the market and of the system",
        [
            Route.Get("/snapshots/{symbol}", Permissions.ReadAuditLogs, "Market around a symbol"),
            Route.Get("/snapshots/{symbol}/quality", Permissions.ReadAuditLogs, "Quality and completeness only"),
            Route.Delete("/snapshots/{symbol}/cache", Permissions.ManageSettings, "Forget the kept one"),
            Route.Get("/snapshots", Permissions.ReadAuditLogs, "Snapshots of the system"),
            Route.Post("/snapshots", Permissions.Everything, "Take one of the system"),
        ],
        [
            Grant.Read(Tables.Strategies),
            Grant.Read(Tables.Deployments),
            Grant.Read(Tables.CircuitBreakers),
            Grant.Read(Tables.KillSwitchState),
            Grant.Read(Tables.RiskEvents),
            Grant.Read(Tables.TradeLifecycle),
            Grant.Read(Tables.NewsEvents),
            Grant.Read(Tables.SentimentData),
            .. Objects,
            Grant.Send(Queues.Snapshots),
        ])
    {
        MemoryMb = 1024,
        Timeout = TimeSpan.FromSeconds(300),
        WorkQueue = Queues.Snapshots,
        FailedCalls = Queues.EventDeadLetters,
    };

    public static IReadOnlyList<Function> All =>
        [Audit, AuditPackages, AuditStream, AiTraces, DataLineage, ComplianceReports, TradeLifecycle, Retention, Snapshots];

    private static IReadOnlyList<Grant> Objects => [Grant.Read(Buckets.AuditLogs), Grant.Write(Buckets.AuditLogs)];
}
