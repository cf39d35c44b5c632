namespace Acinaces.Topology.Model;

/// <summary>A queue that receives each message of a topic.</summary>
/// <param name="Queue">The receiver.</param>
/// <param name="RawDelivery">Whether the message arrives as it was published, without SNS's envelope.</param>
public sealed record QueueSubscription(Queue Queue, bool RawDelivery = false)
{
    /// <summary>Where a message goes that the queue would not take. Absent where it is lost.</summary>
    public Queue? FailedDeliveries { get; init; }
}
