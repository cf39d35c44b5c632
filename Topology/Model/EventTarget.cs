namespace Acinaces.Topology.Model;

/// <summary>What a rule hands its events to. A closed set.</summary>
public abstract record EventTarget
{
    private EventTarget()
    {
    }

    /// <summary>The declared resource behind the target.</summary>
    public abstract Resource Resource { get; }

    /// <summary>A function, invoked asynchronously.</summary>
    public sealed record ToFunction(Function Function, int MaxRetries, TimeSpan MaxAge, Queue DeadLetters) : EventTarget
    {
        public override Resource Resource => Function;
    }

    /// <summary>A topic.</summary>
    public sealed record ToTopic(Topic Topic) : EventTarget
    {
        public override Resource Resource => Topic;
    }
}
