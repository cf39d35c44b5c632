using Acinaces.Topology.Model;

namespace Acinaces.Topology.Functions;

/// <summary>What records and proves.</summary>
public static class AuditFunctions
{
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

    public static IReadOnlyList<Function> All => [TradeLifecycle];
}
