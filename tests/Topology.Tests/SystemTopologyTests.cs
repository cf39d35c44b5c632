using Acinaces.Topology.Environments;
using Acinaces.Topology.Functions;
using Acinaces.Topology.Validation;

namespace Acinaces.Topology.Tests;

public sealed class SystemTopologyTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("test")]
    [InlineData("production")]
    public void What_is_declared_breaks_no_rule(string environment) =>
        Assert.Empty(TopologyRules.Faults(SystemTopology.In(DeploymentEnvironments.Named(environment))));

    [Fact]
    public void An_unknown_environment_is_refused_with_the_known_ones()
    {
        var refusal = Assert.Throws<KeyNotFoundException>(() => DeploymentEnvironments.Named("staging"));
        Assert.Contains("local, test, production", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Functions_are_found_by_name_and_know_what_calls_them()
    {
        var topology = SystemTopology.In(DeploymentEnvironments.Local);
        Assert.Equal(["kill-switch-activated", "order-reconciliation", "outbox-sweep"], topology.TriggersOf(topology.Function("exchange-orders")).Select(trigger => trigger.Name));
        Assert.Equal(["order-outcome", "breaker-cooldown-sweep"], topology.TriggersOf(topology.Function("circuit-breakers")).Select(trigger => trigger.Name));
        Assert.Empty(topology.TriggersOf(topology.Function("health")));
        Assert.Throws<KeyNotFoundException>(() => topology.Function("no-such-function"));
    }

    [Fact]
    public void Schedules_and_rules_run_once_what_they_call_has_code()
    {
        var topology = SystemTopology.In(DeploymentEnvironments.Test) with { Planned = [ExchangeFunctions.ExchangeOrders, RiskControlFunctions.RiskEvents] };
        Assert.False(topology.IsRunning(Schedules.OrderReconciliation));
        Assert.True(topology.IsRunning(Schedules.BreakerCooldownSweep));
        Assert.False(topology.IsRunning(EventRules.TradeRejected));
        Assert.True(topology.IsRunning(EventRules.KillSwitchActivated));
        Assert.Same(Topics.CriticalAlerts, Assert.Single(topology.RunningTargets(EventRules.KillSwitchActivated)).Resource);
    }

    [Fact]
    public void Locally_a_thousand_orders_may_run_at_once()
    {
        var topology = SystemTopology.In(DeploymentEnvironments.Local);
        Assert.Equal(1000, topology.ReservedConcurrencyOf(topology.Function("exchange-orders")));
        Assert.Equal(100, SystemTopology.In(DeploymentEnvironments.Production).ReservedConcurrencyOf(topology.Function("exchange-orders")));
        Assert.Null(topology.ReservedConcurrencyOf(topology.Function("health")));
    }
}
