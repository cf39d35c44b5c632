using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>Which events of a bus go to which targets.</summary>
public sealed record EventRule : Resource
{
    public EventRule(
        string name,
        EventBus bus,
        EventPattern pattern,
        IReadOnlyList<EventTarget> targets,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => (Bus, Pattern, Targets) = (bus, pattern, targets);

    public override string Kind => "event rule";

    public EventBus Bus { get; }

    public EventPattern Pattern { get; }

    public IReadOnlyList<EventTarget> Targets { get; }
}
