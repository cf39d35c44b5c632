using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;

namespace Acinaces.Topology.Tests.Derivation;

public sealed class MessageSendersTests
{
    private const string Account = "eu-central-1:111122223333";

    private static readonly PhysicalNames _names = new(new DeploymentTarget(DeploymentEnvironments.Test, "111122223333", "eu-central-1"));

    [Fact]
    public void The_inbox_is_filled_by_its_topic_alone() => Assert.Equal(
        [("sns.amazonaws.com", $"arn:aws:sns:{Account}:acinaces-test-critical-alerts")],
        MessageSenders.Of(SystemTopology.In(DeploymentEnvironments.Test), Queues.CriticalAlertsInbox, _names));

    [Fact]
    public void Dead_letters_come_from_rules_schedules_and_the_buss_log()
    {
        var senders = MessageSenders.Of(SystemTopology.In(DeploymentEnvironments.Test), Queues.EventDeadLetters, _names);
        Assert.All(senders, sender => Assert.Equal("events.amazonaws.com", sender.Service));
        foreach (var rule in new[] { "acinaces-test-application-events/acinaces-test-trade-rejected", "acinaces-test-order-reconciliation", "acinaces-test-application-events/acinaces-test-application-events-log" })
            Assert.Contains(senders, sender => sender.SourceArn == $"arn:aws:events:{Account}:rule/{rule}");
    }

    [Fact]
    public void Two_rules_publish_critical_alerts() => Assert.Equal(
        [
            $"arn:aws:events:{Account}:rule/acinaces-test-application-events/acinaces-test-circuit-breaker-triggered",
            $"arn:aws:events:{Account}:rule/acinaces-test-application-events/acinaces-test-kill-switch-activated",
        ],
        MessageSenders.RulesThatPublishTo(SystemTopology.In(DeploymentEnvironments.Test), Topics.CriticalAlerts, _names));
}
