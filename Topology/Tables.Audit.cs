using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <content>Tables of the audit trail.</content>
public static partial class Tables
{
    /// <summary>Each step of each trade, from signal to end.</summary>
    public static readonly Table TradeLifecycle = new("trade-lifecycle", Group.Audit, "tenantId", "eventId")
    {
        TenantScoped = true,
        AppendOnly = true,
        HighThroughput = true,
        Note = "Items carry the correlation id twice: correlationId for the index, tradeCorrelationId for readers.",
        Indexes =
        [
            new("correlationId-timestamp-index", "correlationId", "timestamp"),
            new("strategyId-timestamp-index", "strategyId", "timestamp"),
            new("eventType-timestamp-index", "eventType", "timestamp"),
        ],
    };

    private static Table[] OfAudit =>
    [
        TradeLifecycle,
    ];
}
