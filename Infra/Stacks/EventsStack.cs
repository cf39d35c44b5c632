using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The bus, its rules, and what happens by the clock.</summary>
public sealed class EventsStack : EnvironmentStack
{
    public EventsStack(Construct scope, StackContext context)
        : base(scope, context, "Events", "Event bus, rules and schedules")
    {
        var buses = Topology.EventBuses.ToDictionary(bus => bus, this.AddEventBus);
        var caller = new EventCaller(this);
        foreach (var rule in Topology.EventRules)
            this.AddEventRule(rule, buses[rule.Bus], caller);
        foreach (var schedule in Topology.Schedules)
            this.AddSchedule(schedule, caller);
    }
}
