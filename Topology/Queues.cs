using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The queues.</summary>
public static class Queues
{
    /// <summary>Events that no function would take after all retries.</summary>
    public static readonly Queue EventDeadLetters = new("eventbridge-dlq", "Events that could not be delivered")
    {
        VisibilityTimeout = TimeSpan.FromSeconds(300),
        Retention = TimeSpan.FromDays(14),
    };

    public static readonly Queue CriticalAlertsDeadLetters = new("critical-alerts-inbox-dlq", "Alerts that no reader could handle")
    {
        Retention = TimeSpan.FromDays(14),
    };

    /// <summary>Critical alerts wait here until somebody has read them.</summary>
    public static readonly Queue CriticalAlertsInbox = new("critical-alerts-inbox", "Critical alerts for operators")
    {
        Retention = TimeSpan.FromDays(14),
        DeadLetters = CriticalAlertsDeadLetters,
    };

    public static IReadOnlyList<Queue> All => [EventDeadLetters, CriticalAlertsDeadLetters, CriticalAlertsInbox];
}
