using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>Queues, with what they redrive to and who may send to them.</summary>
internal static class QueueProjection
{
    public static void AddTo(LocalCloud cloud)
    {
        var group = cloud.AddGroup("queues");
        foreach (var queue in cloud.Topology.Queues)
        {
            cloud.Add(queue, $"queue-{queue.Name}", "AWS::SQS::Queue", group, (api, token) => ProvisionAsync(cloud, queue, api, token), queue.DeadLetters is null ? [] : [queue.DeadLetters]);
        }
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, Queue queue, AwsApi api, CancellationToken cancellationToken)
    {
        var name = cloud.Names.Of(queue);
        var attributes = Attributes(cloud, queue);
        try
        {
            await api.JsonAsync("sqs", "AmazonSQS.CreateQueue", new JsonObject { ["QueueName"] = name, ["Attributes"] = attributes }, cancellationToken);
        }
        catch (AwsApiException exception) when (exception.Code is "QueueNameExists" or "QueueAlreadyExists")
        {
            var found = await api.JsonAsync("sqs", "AmazonSQS.GetQueueUrl", new JsonObject { ["QueueName"] = name }, cancellationToken);
            await api.JsonAsync("sqs", "AmazonSQS.SetQueueAttributes", new JsonObject { ["QueueUrl"] = LocalCloud.Text(found, "QueueUrl"), ["Attributes"] = attributes.DeepClone() }, cancellationToken);
        }
        return cloud.Names.ArnOf(queue);
    }

    private static JsonObject Attributes(LocalCloud cloud, Queue queue)
    {
        var attributes = new JsonObject
        {
            ["VisibilityTimeout"] = Seconds(queue.VisibilityTimeout),
            ["MessageRetentionPeriod"] = Seconds(queue.Retention),
            ["SqsManagedSseEnabled"] = queue.Encrypted ? "true" : "false",
        };
        if (queue.DeadLetters is { } deadLetters)
        {
            attributes["RedrivePolicy"] = new JsonObject { ["deadLetterTargetArn"] = cloud.Names.ArnOf(deadLetters), ["maxReceiveCount"] = queue.MaxReceives }.ToJsonString();
        }
        JsonNode[] statements = [.. Senders(cloud, queue).Select(s => Statement(cloud.Names.ArnOf(queue), s.Service, s.SourceArn))];
        if (statements.Length > 0)
        {
            attributes["Policy"] = new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statements) }.ToJsonString();
        }
        return attributes;
    }

    private static IEnumerable<(string Service, string SourceArn)> Senders(LocalCloud cloud, Queue queue) =>
    [
        .. cloud.Topology.Topics.Where(t => t.Subscriptions.Any(s => ReferenceEquals(s.Queue, queue))).Select(t => ("sns.amazonaws.com", cloud.Names.ArnOf(t))),
        .. cloud.Topology.EventRules.Where(r => r.Targets.OfType<EventTarget.ToFunction>().Any(t => ReferenceEquals(t.DeadLetters, queue))).Select(r => ("events.amazonaws.com", cloud.Names.ArnOf(r))),
        .. ReferenceEquals(queue, ScheduleProjection.DeadLetters) ? cloud.Topology.Schedules.Select(s => ("events.amazonaws.com", cloud.Names.ArnOf(s))) : [],
    ];

    private static JsonObject Statement(string queueArn, string service, string sourceArn) => new()
    {
        ["Effect"] = "Allow",
        ["Principal"] = new JsonObject { ["Service"] = service },
        ["Action"] = "sqs:SendMessage",
        ["Resource"] = queueArn,
        ["Condition"] = new JsonObject { ["ArnEquals"] = new JsonObject { ["aws:SourceArn"] = sourceArn } },
    };

    private static string Seconds(TimeSpan time) => ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
