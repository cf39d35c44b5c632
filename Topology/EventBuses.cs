using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The event buses.</summary>
public static class EventBuses
{
    public static readonly EventBus ApplicationEvents = new("application-events", "What functions tell each other") { FailedDeliveries = Queues.EventDeadLetters };

    public static IReadOnlyList<EventBus> All => [ApplicationEvents];
}
