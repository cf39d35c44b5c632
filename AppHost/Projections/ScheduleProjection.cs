using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>Schedules, as rules of the default bus.</summary>
internal static class ScheduleProjection
{
    /// <summary>Where runs go that no function would take.</summary>
    internal static readonly Queue DeadLetters = Queues.EventDeadLetters;

    public static void AddTo(LocalCloud cloud)
    {
        var group = cloud.AddGroup("schedules");
        foreach (var schedule in cloud.Local(cloud.Topology.Schedules))
        {
            cloud.Add(schedule, $"schedule-{schedule.Name}", "AWS::Events::Rule", group, (api, token) => ProvisionAsync(cloud, schedule, api, token), schedule.Target, DeadLetters);
        }
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, Schedule schedule, AwsApi api, CancellationToken cancellationToken)
    {
        var name = cloud.Names.Of(schedule);
        var target = EventRuleProjection.Function(cloud, schedule.Target, schedule.MaxRetries, schedule.MaxAge, DeadLetters);
        target["Input"] = EventPatternDocument.InputOf(schedule);
        await api.JsonAsync("events", "AWSEvents.PutRule", new JsonObject { ["Name"] = name, ["ScheduleExpression"] = schedule.Expression, ["State"] = "ENABLED" }, cancellationToken);
        await api.JsonAsync("events", "AWSEvents.PutTargets", new JsonObject { ["Rule"] = name, ["Targets"] = new JsonArray(target) }, cancellationToken);
        await FunctionProjection.AllowAsync(cloud, schedule.Target, $"schedule-{schedule.Name}", "events.amazonaws.com", cloud.Names.ArnOf(schedule), api, cancellationToken);
        return cloud.Names.ArnOf(schedule);
    }
}
