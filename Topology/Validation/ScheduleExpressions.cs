using System.Text.RegularExpressions;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Schedules are written as EventBridge reads them: a rate with the right plural, or a cron expression of six fields.</summary>
public sealed partial class ScheduleExpressions : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        from schedule in topology.Schedules
        where !Rate().IsMatch(schedule.Expression) && !Cron().IsMatch(schedule.Expression)
        select $"{schedule.Declaration}: \"{schedule.Expression}\" is neither a rate nor a cron expression.";

    [GeneratedRegex(@"^rate\((1 (minute|hour|day)|([2-9]|[1-9]\d+) (minutes|hours|days))\)$")]
    private static partial Regex Rate();

    // One of day-of-month and day-of-week must be a question mark.
    [GeneratedRegex(@"^cron\(\S+ \S+ (\? \S+ [^?\s]+|[^?\s]+ \S+ \?) \S+\)$")]
    private static partial Regex Cron();
}
