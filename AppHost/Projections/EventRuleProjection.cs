using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>Rules with their targets. A target function also gets the permission that lets the rule call it.</summary>
internal static class EventRuleProjection
{
    public static void AddTo(LocalCloud cloud)
    {
        var group = cloud.AddGroup("event-rules");
        foreach (var rule in cloud.Local(cloud.Topology.EventRules))
        {
            cloud.Add(rule, $"rule-{rule.Name}", "AWS::Events::Rule", group, (api, token) => ProvisionAsync(cloud, rule, api, token),
                [rule.Bus, .. cloud.Topology.RunningTargets(rule).Select(t => t.Resource), .. rule.Targets.OfType<EventTarget.ToFunction>().Select(t => t.DeadLetters).Distinct()]);
        }
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, EventRule rule, AwsApi api, CancellationToken cancellationToken)
    {
        var targets = cloud.Topology.RunningTargets(rule);
        var (name, bus) = (cloud.Names.Of(rule), cloud.Names.Of(rule.Bus));
        await api.JsonAsync("events", "AWSEvents.PutRule", new JsonObject { ["Name"] = name, ["EventBusName"] = bus, ["EventPattern"] = EventPatternDocument.Of(rule.Pattern), ["State"] = "ENABLED" }, cancellationToken);
        await api.JsonAsync("events", "AWSEvents.PutTargets",
            new JsonObject { ["Rule"] = name, ["EventBusName"] = bus, ["Targets"] = new JsonArray([.. targets.Select(t => (JsonNode)Target(cloud, t))]) }, cancellationToken);
        foreach (var target in targets.OfType<EventTarget.ToFunction>())
        {
            await FunctionProjection.AllowAsync(cloud, target.Function, $"rule-{rule.Name}", "events.amazonaws.com", cloud.Names.ArnOf(rule), api, cancellationToken);
        }
        return cloud.Names.ArnOf(rule);
    }

    private static JsonObject Target(LocalCloud cloud, EventTarget target) => target switch
    {
        EventTarget.ToFunction function => Function(cloud, function.Function, function.MaxRetries, function.MaxAge, function.DeadLetters),
        EventTarget.ToTopic topic => new JsonObject { ["Id"] = topic.Topic.Name, ["Arn"] = cloud.Names.ArnOf(topic.Topic) },
        _ => throw new InvalidOperationException($"No projection for {target.GetType().Name}."),
    };

    internal static JsonObject Function(LocalCloud cloud, Function function, int retries, TimeSpan maxAge, Queue deadLetters) => new()
    {
        ["Id"] = function.Name,
        ["Arn"] = cloud.Names.ArnOf(function),
        ["RetryPolicy"] = new JsonObject { ["MaximumRetryAttempts"] = retries, ["MaximumEventAgeInSeconds"] = (int)maxAge.TotalSeconds },
        ["DeadLetterConfig"] = new JsonObject { ["Arn"] = cloud.Names.ArnOf(deadLetters) },
    };
}
