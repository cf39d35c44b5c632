using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests.Functions;

public sealed class FunctionsTests
{
    private static readonly TopologyModel _topology = SystemTopology.In(DeploymentEnvironments.Production);

    /// <summary>Memory, reservation and provisioning as the backend asks; times cut at the 29 s after which the gateway gives up, but for those that leave themselves work.</summary>
    [Theory]
    [InlineData("position-limits", 512, 29, 10, true)]
    [InlineData("circuit-breakers", 512, 29, 20, true)]
    [InlineData("kill-switch", 256, 10, 50, true)]
    [InlineData("risk-events", 512, 29, null, false)]
    [InlineData("exchange-config", 256, 29, null, false)]
    [InlineData("exchange-connections", 512, 29, null, false)]
    [InlineData("exchange-orders", 512, 29, 100, true)]
    [InlineData("exchange-positions", 512, 29, null, false)]
    [InlineData("trade-lifecycle", 512, 29, null, false)]
    [InlineData("strategies", 512, 29, null, false)]
    [InlineData("templates", 256, 29, null, false)]
    [InlineData("versions", 256, 29, null, false)]
    [InlineData("deployments", 512, 29, null, false)]
    [InlineData("streams", 512, 29, null, false)]
    [InlineData("data-sources", 256, 29, null, false)]
    [InlineData("backfills", 1024, 300, null, false)]
    [InlineData("quality", 512, 29, null, false)]
    [InlineData("news-context", 512, 29, null, false)]
    [InlineData("analysis", 1024, 29, null, false)]
    [InlineData("model-configs", 256, 29, null, false)]
    [InlineData("providers", 256, 29, null, false)]
    [InlineData("allocations", 512, 29, null, false)]
    [InlineData("ensemble", 1024, 29, null, false)]
    [InlineData("performance", 512, 29, null, false)]
    [InlineData("drawdown", 512, 29, 10, true)]
    [InlineData("risk-profiles", 256, 29, null, false)]
    [InlineData("audit", 512, 29, null, false)]
    [InlineData("audit-packages", 1024, 300, null, false)]
    [InlineData("audit-stream", 512, 29, null, false)]
    [InlineData("ai-traces", 512, 29, null, false)]
    [InlineData("data-lineage", 512, 29, null, false)]
    [InlineData("compliance-reports", 1024, 300, null, false)]
    [InlineData("retention", 512, 300, null, false)]
    [InlineData("snapshots", 1024, 300, null, false)]
    [InlineData("token-authorizer", 256, 5, null, false)]
    [InlineData("health", 256, 10, null, false)]
    [InlineData("secret-rotation", 256, 300, null, false)]
    public void Functions_have_the_size_the_backend_asks_for(string name, int memoryMb, int seconds, int? reserved, bool provisioned)
    {
        var function = _topology.Function(name);
        Assert.Equal(
            (memoryMb, (double)seconds, reserved, provisioned),
            (function.MemoryMb, function.Timeout.TotalSeconds, _topology.ReservedConcurrencyOf(function), function.ProvisionedInProduction));
    }

    [Theory]
    [InlineData("kill-switch", "ReadWrite kill-switch-state, ReadWrite kill-switch-config, ReadWrite circuit-breaker-events, Read alert-configs, Append risk-events, ReadWrite outbox")]
    [InlineData(
        "exchange-orders",
        "ReadWrite orders, ReadWrite positions, Append position-history, ReadWrite position-limits, ReadWrite circuit-breakers, Read kill-switch-state, "
        + "Read drawdown-state, Read drawdown-config, Read volatility-state, Read volatility-config, Read exchange-limits, Read exchange-configs, "
        + "Read exchange-health, ReadWrite rate-limit-state, ReadWrite outbox, Write routing-decisions, Append trade-lifecycle, Append risk-events, Append exchange-audit-logs")]
    [InlineData("risk-events", "Read risk-events, Append risk-events, ReadWrite alert-configs, Read kill-switch-config, Read kill-switch-state")]
    [InlineData("trade-lifecycle", "Read trade-lifecycle, Append trade-lifecycle")]
    [InlineData("health", "")]
    [InlineData("token-authorizer", "")]
    public void Functions_reach_these_tables_and_no_others(string name, string tables) => Assert.Equal(
        tables,
        string.Join(", ", _topology.Function(name).Grants.OfType<Grant.OnTable>().Select(grant => $"{grant.Access} {grant.Table.Name}")));

    /// <summary>As the backend's list says, but that nothing recorded for audit is ever changed.</summary>
    [Theory]
    [InlineData("strategies", "Read deployments, ReadWrite strategies, Read strategy-templates, ReadWrite strategy-versions")]
    [InlineData("templates", "ReadWrite strategy-templates")]
    [InlineData("versions", "ReadWrite strategies, Read strategy-templates, ReadWrite strategy-versions")]
    [InlineData("deployments", "ReadWrite deployments, Read risk-profiles, Read strategies, Read strategy-profile-assignments, Read strategy-templates")]
    [InlineData("streams", "Read data-sources, ReadWrite streams")]
    [InlineData("data-sources", "ReadWrite data-sources")]
    [InlineData("backfills", "ReadWrite backfill-requests, Read data-sources, ReadWrite news-events, ReadWrite sentiment-data")]
    [InlineData("quality", "ReadWrite data-sources, Read news-events, Read sentiment-data, Read streams")]
    [InlineData("news-context", "Read data-sources, ReadWrite news-events, Read sentiment-data")]
    [InlineData("analysis", "Read ai-providers, ReadWrite model-configurations, Write performance-predictions, Write sentiment-data")]
    [InlineData("model-configs", "Read ai-providers, ReadWrite model-configurations")]
    [InlineData("providers", "ReadWrite ai-providers")]
    [InlineData("allocations", "ReadWrite fund-allocations, Read model-configurations, Read strategies")]
    [InlineData("ensemble", "Read ai-providers, Read fund-allocations, ReadWrite model-configurations, Write performance-predictions")]
    [InlineData("performance", "Read model-configurations, ReadWrite model-performance, ReadWrite performance-predictions")]
    [InlineData("drawdown", "Read alert-configs, ReadWrite deployments, ReadWrite drawdown-config, ReadWrite drawdown-state, Append risk-events, Read risk-profiles, Read strategy-profile-assignments")]
    [InlineData("risk-profiles", "ReadWrite risk-profiles, ReadWrite strategy-profile-assignments, ReadWrite volatility-config, ReadWrite volatility-state")]
    [InlineData("audit", "Read circuit-breakers, Read deployments, Read kill-switch-state, Read risk-events, Read strategies, Read trade-lifecycle")]
    [InlineData("audit-packages", "Read risk-events, Read trade-lifecycle")]
    [InlineData("audit-stream", "Read risk-events, Read trade-lifecycle")]
    [InlineData("ai-traces", "Read trade-lifecycle")]
    [InlineData("data-lineage", "Read trade-lifecycle")]
    [InlineData("compliance-reports", "Read deployments, Read risk-events, Read strategies, Read trade-lifecycle")]
    [InlineData("retention", "Read risk-events, Read trade-lifecycle")]
    [InlineData("snapshots", "Read circuit-breakers, Read deployments, Read kill-switch-state, Read news-events, Read risk-events, Read sentiment-data, Read strategies, Read trade-lifecycle")]
    public void Planned_functions_reach_these_tables_in_any_order(string name, string tables) => Assert.Equal(
        tables,
        string.Join(", ", _topology.Function(name).Grants.OfType<Grant.OnTable>().OrderBy(grant => grant.Table.Name, StringComparer.Ordinal).Select(grant => $"{grant.Access} {grant.Table.Name}")));

    [Fact]
    public void Only_exchange_config_writes_keys_of_tenants() => Assert.Equal(
        ["exchange-config"],
        _topology.Functions.Where(function => function.Grants.OfType<Grant.OnSecretPath>().Any(grant => grant.MayWrite)).Select(function => function.Name));

    [Theory]
    [InlineData("exchange-", "exchange-config exchange-connections exchange-orders exchange-positions")]
    [InlineData("ai-", "analysis model-configs providers ensemble")]
    public void Keys_are_for_those_who_talk_to_the_outside(string prefix, string readers) => Assert.Equal(
        readers.Split(' '),
        _topology.Functions
            .Where(function => function.Grants.OfType<Grant.OnSecret>().Any(grant => grant.Secret.Name.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(function => function.Name));

    [Fact]
    public void The_long_ones_leave_their_work_in_a_queue_of_their_own() => Assert.Equal(
        ["backfills", "audit-packages", "compliance-reports", "retention", "snapshots"],
        _topology.Functions.Where(function => function.WorkQueue is not null).Select(function => function.WorkQueue!.Name));

    [Fact]
    public void All_thirty_four_functions_of_the_backend_are_declared_and_twenty_five_still_planned()
    {
        Assert.Equal(34, _topology.Functions.Count(function => function.Group is not (Group.Auth or Group.Platform)));
        Assert.Equal(25, _topology.Planned.Count);
        Assert.Subset(_topology.Functions.ToHashSet(), _topology.Planned.ToHashSet());
    }

    [Fact]
    public void Steps_of_trades_and_risk_events_are_streamed_to_those_who_subscribed()
    {
        Assert.Equal(
            ["risk-events", "trade-lifecycle"],
            _topology.Tables.Where(table => _topology.ReadersOfChanges(table).Any()).Select(table => table.Name).Order());
        Assert.Equal(["audit-stream"], _topology.ReadersOfChanges(Tables.RiskEvents).Select(function => function.Name));
    }

    [Fact]
    public void What_the_bus_brings_cannot_be_put_back_on_it() => Assert.Empty(_topology.Function("risk-events").Grants.OfType<Grant.PutEventsOn>());

    [Fact]
    public void Critical_events_reach_operators_and_an_activation_reaches_the_order_function()
    {
        Assert.Equal(
            ["function risk-events", "function exchange-orders", "topic critical-alerts"],
            EventRules.KillSwitchActivated.Targets.Select(target => $"{target.Resource.Kind} {target.Resource.Name}"));
        Assert.Equal(
            ["circuit-breaker-triggered", "kill-switch-activated"],
            EventRules.All.Where(rule => rule.Targets.Any(target => ReferenceEquals(target.Resource, Topics.CriticalAlerts))).Select(rule => rule.Name));
        Assert.Same(Queues.CriticalAlertsInbox, Assert.Single(Topics.CriticalAlerts.Subscriptions).Queue);
        Assert.Same(Queues.CriticalAlertsDeadLetters, Queues.CriticalAlertsInbox.DeadLetters);
    }

    [Fact]
    public void Events_are_tried_three_times_for_ten_minutes_and_then_kept() => Assert.All(
        EventRules.All.SelectMany(rule => rule.Targets.OfType<EventTarget.ToFunction>()),
        target => Assert.Equal((3, 600d, "eventbridge-dlq"), (target.MaxRetries, target.MaxAge.TotalSeconds, target.DeadLetters.Name)));

    [Fact]
    public void Schedules_are_those_of_the_backend_and_the_check_of_secrets() => Assert.Equal(
        [
            "order-reconciliation rate(5 minutes) exchange-orders reconcile 2 300",
            "outbox-sweep rate(1 minute) exchange-orders tell-outbox 1 60",
            "breaker-cooldown-sweep rate(1 minute) circuit-breakers cooldown-sweep 1 60",
            "data-quality-checks rate(5 minutes) quality scheduled-check 2 300",
            "retention-policy cron(0 2 * * ? *) retention enforce-retention 3 3600",
            "performance-aggregation rate(1 hour) performance aggregate-metrics 2 1800",
            "drawdown-reset cron(0 0 * * ? *) drawdown scheduled-reset 2 3600",
            "compliance-report-schedules rate(1 hour) compliance-reports run-due-schedules 2 3600",
            "system-snapshot rate(1 hour) snapshots take 2 1800",
            "secret-age-check cron(0 6 * * ? *) secret-rotation check-ages 2 3600",
        ],
        Schedules.All.Select(schedule =>
            $"{schedule.Name} {schedule.Expression} {schedule.Target.Name} {schedule.Action} {schedule.MaxRetries} {schedule.MaxAge.TotalSeconds}"));
}
