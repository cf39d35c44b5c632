using Acinaces.Infra.Projections;
using Acinaces.Topology.Model;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>Rest at night and at weekends. In the environment's own region, since a schedule acts where it stands.</summary>
public sealed class OffHoursStack : EnvironmentStack
{
    public OffHoursStack(Construct scope, StackContext context, OffHours hours)
        : base(scope, context, "OffHours", "Stops what runs by the clock while nobody works") => this.AddOffHours(hours);
}
