using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>An EventBridge bus of our own.</summary>
public sealed record EventBus : Resource
{
    public EventBus(string name, string purpose, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => Purpose = purpose;

    public override string Kind => "event bus";

    public string Purpose { get; }

    /// <summary>Where an event goes that could not be written to the bus's log. Absent where it is lost.</summary>
    public Queue? FailedDeliveries { get; init; }
}
