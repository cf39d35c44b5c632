using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The topics people and alarms publish to.</summary>
public static class Topics
{
    public static readonly Topic CriticalAlerts = new("critical-alerts", "What somebody must look at now")
    {
        Key = Keys.Messages,
        NotifiesPeople = true,
        Subscriptions = [new QueueSubscription(Queues.CriticalAlertsInbox) { FailedDeliveries = Queues.CriticalAlertsDeadLetters }],
    };

    public static readonly Topic RiskEvents = new("risk-events", "What the risk controls noticed and did") { Key = Keys.Messages };

    public static readonly Topic SystemHealth = new("system-health", "Health of the platform and of exchanges") { Key = Keys.Messages };

    public static readonly Topic AuditNotifications = new("audit-notifications", "Finished packages and reports") { Key = Keys.Messages };

    public static IReadOnlyList<Topic> All => [CriticalAlerts, RiskEvents, SystemHealth, AuditNotifications];
}
