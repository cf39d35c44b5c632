namespace Acinaces.Topology.Model;

/// <summary>What a rule hands its events to. A closed set.</summary>
public abstract record EventTarget
{
    private EventTarget()
    {
    }

    /// <summary>The declared resource behind the target.</summary>
    public abstract Resource Resource { get; }

    /// <summary>Where an event goes that could not be delivered. Absent where it is lost.</summary>
    public Queue? FailedDeliveries => this switch
    {
        ToFunction function => function.DeadLetters,
        ToTopic topic => topic.DeadLetters,
        _ => null,
    };

    /// <summary>A function, invoked asynchronously.</summary>
    public sealed record ToFunction(Function Function, int MaxRetries, TimeSpan MaxAge, Queue DeadLetters) : EventTarget
    {
        public override Resource Resource => Function;
    }

    /// <summary>A topic.</summary>
    public sealed record ToTopic(Topic Topic, Queue? DeadLetters = null) : EventTarget
    {
        public override Resource Resource => Topic;
    }
}
