using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Tests.Functions;

public sealed class FunctionsTests
{
    private static readonly TopologyModel _topology = SystemTopology.In(DeploymentEnvironments.Production);

    /// <summary>Memory, reservation and provisioning as the backend asks; times cut at the 29 s after which the gateway gives up.</summary>
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
    [InlineData("token-authorizer", 256, 5, null, false)]
    [InlineData("health", 256, 10, null, false)]
    public void Functions_have_the_size_the_backend_asks_for(string name, int memoryMb, int seconds, int? reserved, bool provisioned)
    {
        var function = _topology.Function(name);
        Assert.Equal(
            (memoryMb, (double)seconds, reserved, provisioned),
            (function.MemoryMb, function.Timeout.TotalSeconds, _topology.ReservedConcurrencyOf(function), function.ProvisionedInProduction));
    }

    [Theory]
    [InlineData("kill-switch", "ReadWrite kill-switch-state, ReadWrite kill-switch-config, Read alert-configs, Append risk-events")]
    [InlineData(
        "exchange-orders",
        "ReadWrite orders, ReadWrite positions, Append position-history, ReadWrite position-limits, ReadWrite circuit-breakers, Read kill-switch-state, "
        + "Read drawdown-state, Read drawdown-config, Read volatility-state, Read volatility-config, Read exchange-limits, Read exchange-configs, "
        + "Read exchange-health, ReadWrite rate-limit-state, ReadWrite idempotency, Append trade-lifecycle, Append risk-events, Append exchange-audit-logs")]
    [InlineData("risk-events", "Read risk-events, Append risk-events, ReadWrite alert-configs, Read kill-switch-config, Read kill-switch-state")]
    [InlineData("trade-lifecycle", "Read trade-lifecycle, Append trade-lifecycle")]
    [InlineData("health", "")]
    [InlineData("token-authorizer", "")]
    public void Functions_reach_these_tables_and_no_others(string name, string tables) => Assert.Equal(
        tables,
        string.Join(", ", _topology.Function(name).Grants.OfType<Grant.OnTable>().Select(grant => $"{grant.Access} {grant.Table.Name}")));

    [Fact]
    public void Only_exchange_config_writes_keys_of_tenants() => Assert.Equal(
        ["exchange-config"],
        _topology.Functions.Where(function => function.Grants.OfType<Grant.OnSecretPath>().Any(grant => grant.MayWrite)).Select(function => function.Name));

    [Fact]
    public void Exchange_keys_are_for_exchange_functions_and_nobody_reads_keys_of_AI_vendors()
    {
        var readers = from function in _topology.Functions
                      from grant in function.Grants.OfType<Grant.OnSecret>()
                      where grant.Secret.Name.StartsWith("exchange-", StringComparison.Ordinal)
                      select function.Group;
        Assert.Equal([Group.ExchangeIntegration], readers.Distinct());
        Assert.DoesNotContain(
            _topology.Functions.SelectMany(function => function.Grants.OfType<Grant.OnSecret>()),
            grant => grant.Secret.Name.StartsWith("ai-", StringComparison.Ordinal));
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
    public void Two_schedules_have_a_function_to_call() => Assert.Equal(
        ["order-reconciliation rate(5 minutes) exchange-orders reconcile 2 300", "breaker-cooldown-sweep rate(1 minute) circuit-breakers cooldown-sweep 1 60"],
        Schedules.All.Select(schedule =>
            $"{schedule.Name} {schedule.Expression} {schedule.Target.Name} {schedule.Action} {schedule.MaxRetries} {schedule.MaxAge.TotalSeconds}"));
}
