using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>Topics and the queues that subscribe to them.</summary>
internal static class TopicProjection
{
    private const string Version = "2010-03-31";

    public static void AddTo(LocalCloud cloud)
    {
        var group = cloud.AddGroup("topics");
        foreach (var topic in cloud.Topology.Topics)
        {
            cloud.Add(topic, $"topic-{topic.Name}", "AWS::SNS::Topic", group, (api, token) => ProvisionAsync(cloud, topic, api, token),
                [.. topic.Subscriptions.Select(s => s.Queue), .. topic.Key is null ? Array.Empty<Topology.Model.Resource>() : [topic.Key]]);
        }
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, Topic topic, AwsApi api, CancellationToken cancellationToken)
    {
        var arn = cloud.Names.ArnOf(topic);
        List<KeyValuePair<string, string>> members = [new("Name", cloud.Names.Of(topic)), new("Attributes.entry.1.key", "Policy"), new("Attributes.entry.1.value", Policy(cloud, topic))];
        if (topic.Key is { } key) members.AddRange([new("Attributes.entry.2.key", "KmsMasterKeyId"), new("Attributes.entry.2.value", await cloud.ArnOf(key))]);
        await api.QueryAsync("sns", Version, "CreateTopic", members, cancellationToken);
        foreach (var subscription in topic.Subscriptions)
        {
            await api.QueryAsync("sns", Version, "Subscribe",
            [
                new("TopicArn", arn), new("Protocol", "sqs"), new("Endpoint", cloud.Names.ArnOf(subscription.Queue)),
                new("Attributes.entry.1.key", "RawMessageDelivery"), new("Attributes.entry.1.value", subscription.RawDelivery ? "true" : "false"),
            ], cancellationToken);
        }
        return arn;
    }

    private static string Policy(LocalCloud cloud, Topic topic)
    {
        var arn = cloud.Names.ArnOf(topic);
        JsonNode[] rules = [.. cloud.Topology.EventRules.Where(r => r.Targets.Any(t => ReferenceEquals(t.Resource, topic))).Select(r => JsonValue.Create(cloud.Names.ArnOf(r)))];
        var statements = new JsonArray(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = $"arn:aws:iam::{LocalCloud.AccountId}:root" },
            ["Action"] = "sns:Publish",
            ["Resource"] = arn,
        });
        if (rules.Length > 0)
        {
            statements.Add((JsonNode)new JsonObject
            {
                ["Effect"] = "Allow",
                ["Principal"] = new JsonObject { ["Service"] = "events.amazonaws.com" },
                ["Action"] = "sns:Publish",
                ["Resource"] = arn,
                ["Condition"] = new JsonObject { ["ArnEquals"] = new JsonObject { ["aws:SourceArn"] = new JsonArray(rules) } },
            });
        }
        return new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = statements }.ToJsonString();
    }
}
