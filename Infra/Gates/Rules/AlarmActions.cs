using System.Text.Json.Nodes;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>An alarm tells somebody: its actions are on, and go to topics that are in the templates.</summary>
internal sealed class AlarmActions : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input)
    {
        var topics = input.Assembly.OfType("AWS::SNS::Topic").Select(Assemblies.PhysicalIdentity.OfReference).ToHashSet(StringComparer.Ordinal);
        foreach (var alarm in input.Assembly.OfType("AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm"))
        {
            var actions = (alarm["AlarmActions"] as JsonArray ?? []).Select(alarm.Stack.Text).ToArray();
            if (actions.Length == 0) yield return Finding.On(alarm, "Properties.AlarmActions", "the alarm tells nobody: give it a topic");
            if (alarm.Text("ActionsEnabled") == "false") yield return Finding.On(alarm, "Properties.ActionsEnabled", "the alarm's actions are switched off");
            foreach (var action in actions.Where(action => action.Contains(":sns:", StringComparison.Ordinal) && !topics.Contains(action)))
                yield return Finding.On(alarm, "Properties.AlarmActions", $"{action} is no topic of these templates");
        }
    }
}
