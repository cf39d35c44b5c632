using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The time-series databases.</summary>
public sealed class TimeSeriesStack : EnvironmentStack
{
    public TimeSeriesStack(Construct scope, StackContext context)
        : base(scope, context, "TimeSeries", "Time-series databases")
    {
        foreach (var database in Topology.TimeSeriesDatabases)
            this.AddTimeSeries(database);
    }
}
