using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>An alarm tells somebody, after a time that is one, and a topic that is told lets CloudWatch in.</summary>
public sealed class AlarmActions : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology)
    {
        foreach (var alarm in topology.Alarms)
        {
            if (alarm.Topics.Count == 0)
                yield return $"{alarm.Declaration} tells nobody.";
            if (alarm.Periods < 1 || alarm.Period < TimeSpan.FromSeconds(60) || alarm.Period.TotalSeconds % 60 != 0)
                yield return $"{alarm.Declaration} looks at {alarm.Periods} periods of {alarm.Period.TotalSeconds} s; CloudWatch takes whole minutes.";
            foreach (var topic in alarm.Topics.Where(topic => topic.Key is { } key && !key.ServicePrincipals.Contains("cloudwatch.amazonaws.com")))
                yield return $"{alarm.Declaration}: the key of {topic.Declaration} does not let CloudWatch in.";
        }
    }
}
