using Acinaces.Topology.Model;

namespace Acinaces.Topology.Alarms;

/// <summary>The dashboards: the API, functions, tables, and what is traded.</summary>
public static class DashboardList
{
    public static IReadOnlyList<Dashboard> Of(TopologyModel topology) =>
    [
        new Dashboard("api", "How the API answers", [.. topology.Apis.SelectMany(Api)]),
        new Dashboard("functions", "How functions run", [.. topology.Functions.GroupBy(function => function.Group).SelectMany(group => Functions(group.Key, [.. group]))]),
        new Dashboard("tables", "What tables do and refuse", [.. topology.Tables.GroupBy(table => table.Group).SelectMany(group => Tables(group.Key, [.. group]))]),
        new Dashboard("trading", "What is traded, halted and noticed", Trading(topology)),
    ];

    private static IEnumerable<Chart> Api(ApiDefinition api) =>
    [
        new Chart("Requests", [("Requests", new Metric.OfResource(api, "Count", Statistic.Sum))]),
        new Chart(
            "Errors",
            [("Client errors", new Metric.OfResource(api, "4XXError", Statistic.Sum)), ("Server errors", new Metric.OfResource(api, "5XXError", Statistic.Sum))]),
        new Chart(
            "Latency",
            [("Slowest of 100", new Metric.OfResource(api, "Latency", Statistic.P99)), ("Behind the gateway", new Metric.OfResource(api, "IntegrationLatency", Statistic.P99))]),
    ];

    private static IEnumerable<Chart> Functions(Group group, Function[] functions) =>
    [
        PerResource($"{group}: calls", functions, "Invocations", Statistic.Sum),
        PerResource($"{group}: errors", functions, "Errors", Statistic.Sum),
        PerResource($"{group}: slowest of 100", functions, "Duration", Statistic.P99),
        PerResource($"{group}: at once", functions, "ConcurrentExecutions", Statistic.Maximum),
    ];

    private static IEnumerable<Chart> Tables(Group group, Table[] tables) =>
    [
        PerResource($"{group}: units read", tables, "ConsumedReadCapacityUnits", Statistic.Sum),
        PerResource($"{group}: units written", tables, "ConsumedWriteCapacityUnits", Statistic.Sum),
        new($"{group}: reads refused", [.. tables.Select(table => (table.Name, (Metric)new Metric.OfTable(table, "ReadThrottleEvents")))]),
        new($"{group}: writes refused", [.. tables.Select(table => (table.Name, (Metric)new Metric.OfTable(table, "WriteThrottleEvents")))]),
    ];

    private static IReadOnlyList<Chart> Trading(TopologyModel topology) =>
    [
        Counted("Trades", LogMetrics.TradeExecutions, LogMetrics.TradeExecutionErrors, LogMetrics.ExchangeConnectionErrors),
        Counted("Halts", LogMetrics.KillSwitchActivations, LogMetrics.CircuitBreakerTrips),
        Counted("Risk", LogMetrics.RiskEventsTriggered, LogMetrics.PositionLimitBreaches, LogMetrics.DrawdownAlerts),
        Counted("Analyses and audit", LogMetrics.AIAnalysisRequests, LogMetrics.AuditEvents),
        PerResource("Workflows started", topology.Workflows, "ExecutionsStarted", Statistic.Sum),
        PerResource("Workflows failed", topology.Workflows, "ExecutionsFailed", Statistic.Sum),
        PerResource("Waiting in queues", topology.Queues, "ApproximateNumberOfMessagesVisible", Statistic.Maximum),
    ];

    private static Chart PerResource(string title, IReadOnlyList<Resource> resources, string metric, Statistic statistic) =>
        new(title, [.. resources.Select(resource => (resource.Name, (Metric)new Metric.OfResource(resource, metric, statistic)))]);

    private static Chart Counted(string title, params IReadOnlyList<LogMetric> metrics) =>
        new(title, [.. metrics.Select(metric => (metric.MetricName, (Metric)new Metric.OfResource(metric, metric.MetricName, Statistic.Sum)))]);
}
