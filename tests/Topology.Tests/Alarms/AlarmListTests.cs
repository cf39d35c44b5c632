using Acinaces.Topology.Alarms;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests.Alarms;

public sealed class AlarmListTests
{
    private static readonly TopologyModel _production = SystemTopology.In(DeploymentEnvironments.Production);

    private static readonly TopologyModel _test = SystemTopology.In(DeploymentEnvironments.Test);

    [Theory]
    [InlineData("audit-errors", "100 Errors/Invocations > 5 for 2 x 300 s: critical-alerts system-health, IsFine")]
    [InlineData("kill-switch-errors", "Sum Errors > 0 for 1 x 60 s: critical-alerts, IsFine")]
    [InlineData("circuit-breakers-errors", "Sum Errors > 0 for 1 x 60 s: critical-alerts, IsFine")]
    [InlineData("kill-switch-duration", "Maximum Duration > 8000 for 2 x 300 s: system-health, IsFine")]
    [InlineData("backfills-duration", "Maximum Duration > 240000 for 2 x 300 s: system-health, IsFine")]
    [InlineData("audit-throttles", "Sum Throttles > 0 for 2 x 300 s: system-health, IsFine")]
    [InlineData("api-server-errors", "100 5XXError/Count > 1 for 2 x 300 s: critical-alerts, IsFine")]
    [InlineData("orders-throttled-reads", "table ReadThrottleEvents > 1 for 1 x 300 s: system-health, IsFine")]
    [InlineData("orders-throttled-writes", "table WriteThrottleEvents > 1 for 1 x 300 s: system-health, IsFine")]
    [InlineData("cache-001-memory", "node 1 DatabaseMemoryUsagePercentage > 80 for 2 x 300 s: system-health, IsAlarming")]
    [InlineData("cache-002-cpu", "node 2 EngineCPUUtilization > 80 for 2 x 300 s: system-health, IsFine")]
    [InlineData("eventbridge-dlq-messages", "Maximum ApproximateNumberOfMessagesVisible > 0 for 1 x 60 s: critical-alerts, IsFine")]
    [InlineData("backfills-age", "Maximum ApproximateAgeOfOldestMessage > 900 for 1 x 300 s: system-health, IsFine")]
    [InlineData("trade-lifecycle-failures", "Sum ExecutionsFailed > 0 for 1 x 60 s: critical-alerts, IsFine")]
    [InlineData("kill-switch-activated", "Sum KillSwitchActivations > 0 for 1 x 60 s: critical-alerts, IsFine")]
    [InlineData("secrets-overdue", "Sum SecretsOverdue > 0 for 1 x 86400 s: system-health, IsFine")]
    public void Production_is_watched_like_this(string name, string alarm) => Assert.Equal(alarm, Text(_production.Alarms.Single(candidate => candidate.Name == name)));

    /// <summary>Beside functions, queues and tables: three workflows, one API, two figures for each node of the cache, the kill switch and the age of secrets.</summary>
    [Fact]
    public void Everything_declared_is_watched()
    {
        var functions = _production.Functions.Count;
        var tables = _production.Tables.Count;
        Assert.Equal((3 * functions) + _production.Queues.Count + (2 * tables) + 3 + 1 + (2 * 2) + 2, _production.Alarms.Count);
        Assert.Equal((3 * functions) + _test.Queues.Count + (2 * tables) + 3 + 1 + (2 * 1) + 2, _test.Alarms.Count);
    }

    [Fact]
    public void Production_is_stricter_than_test_wherever_they_differ()
    {
        var relaxed = _test.Alarms.ToDictionary(alarm => alarm.Name, alarm => alarm.Threshold);
        var both = _production.Alarms.Where(alarm => relaxed.ContainsKey(alarm.Name)).ToArray();
        Assert.All(both, alarm => Assert.True(alarm.Threshold <= relaxed[alarm.Name], alarm.Name));
        Assert.All(
            both.Where(alarm => alarm.Threshold > 0),
            alarm => Assert.True(alarm.Threshold < relaxed[alarm.Name], alarm.Name));
    }

    [Fact]
    public void There_are_four_dashboards_and_none_is_empty()
    {
        Assert.Equal(["api", "functions", "tables", "trading"], _production.Dashboards.Select(page => page.Name));
        Assert.All(_production.Dashboards.SelectMany(page => page.Charts), chart => Assert.NotEmpty(chart.Lines));
        var drawn = _production.Dashboards.SelectMany(page => page.Charts).SelectMany(chart => chart.Lines).SelectMany(line => line.Metric.Resources).ToHashSet();
        Assert.Superset(_production.Functions.ToHashSet<Resource>(), drawn);
        Assert.Superset(_production.Tables.ToHashSet<Resource>(), drawn);
    }

    [Fact]
    public void What_the_backend_counts_is_counted_and_secrets_that_are_overdue() => Assert.Equal(
        ["AIAnalysisRequests", "AuditEvents", "CircuitBreakerTrips", "DrawdownAlerts", "ExchangeConnectionErrors", "KillSwitchActivations", "PositionLimitBreaches",
            "RiskEventsTriggered", "SecretsOverdue", "TradeExecutionErrors", "TradeExecutions"],
        LogMetrics.All.Select(metric => metric.MetricName).Order(StringComparer.Ordinal));

    private static string Text(Alarm alarm) =>
        $"{Text(alarm.Metric)} > {alarm.Threshold:0.##} for {alarm.Periods} x {alarm.Period.TotalSeconds} s: {string.Join(' ', alarm.Topics.Select(topic => topic.Name))}, {alarm.Missing}";

    private static string Text(Metric metric) => metric switch
    {
        Metric.OfResource of => $"{of.Statistic} {of.Name}",
        Metric.OfTable of => $"table {of.Name}",
        Metric.OfNode of => $"node {of.Node} {of.Name}",
        Metric.Percentage of => $"100 {of.Part.Name}/{of.Whole.Name}",
        _ => metric.ToString(),
    };
}
