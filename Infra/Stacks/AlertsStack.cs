using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>Topics and queues: what people, functions and failed deliveries are told through.</summary>
public sealed class AlertsStack : EnvironmentStack
{
    public AlertsStack(Construct scope, StackContext context)
        : base(scope, context, "Alerts", "Topics and queues")
    {
        foreach (var queue in Topology.Queues)
            this.AddQueue(queue);
        foreach (var topic in Topology.Topics)
            this.AddTopic(topic);
    }
}
