using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>Which AWS services put messages into a queue or topic on behalf of which resource; nobody else's service may.</summary>
public static class MessageSenders
{
    private const string Events = "events.amazonaws.com";

    private const string Notifications = "sns.amazonaws.com";

    /// <summary>Services and the ARNs of the resources they act for: topics that deliver to the queue, and rules and schedules whose failures end there.</summary>
    public static IReadOnlyList<(string Service, string SourceArn)> Of(TopologyModel topology, Queue queue, PhysicalNames names) =>
    [
        .. from topic in topology.Topics
           where topic.Subscriptions.Any(subscription => ReferenceEquals(subscription.Queue, queue) || ReferenceEquals(subscription.FailedDeliveries, queue))
           select (Notifications, names.ArnOf(topic)),
        .. from rule in topology.EventRules
           where rule.Targets.Any(target => ReferenceEquals(target.FailedDeliveries, queue))
           select (Events, names.ArnOf(rule)),
        .. from bus in topology.EventBuses
           where ReferenceEquals(bus.FailedDeliveries, queue)
           select (Events, names.Arn("events", $"rule/{names.Of(bus)}/{names.LogRuleOf(bus)}")),
        .. from schedule in topology.Schedules
           where ReferenceEquals(schedule.Target.FailedCalls, queue)
           select (Events, names.ArnOf(schedule)),
    ];

    /// <summary>The rules that publish to a topic.</summary>
    public static IReadOnlyList<string> RulesThatPublishTo(TopologyModel topology, Topic topic, PhysicalNames names) =>
    [
        .. from rule in topology.EventRules
           where rule.Targets.Any(target => ReferenceEquals(target.Resource, topic))
           select names.ArnOf(rule),
    ];
}
