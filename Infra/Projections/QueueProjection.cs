using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Amazon.CDK.AWS.SQS;
using Queue = Acinaces.Topology.Model.Queue;

namespace Acinaces.Infra.Projections;

/// <summary>A queue, where its messages end, and who may send to it.</summary>
internal static class QueueProjection
{
    /// <summary>The queue in this stack; the queue its failures go to is added before it.</summary>
    public static CfnQueue AddQueue(this EnvironmentStack stack, Queue queue)
    {
        var id = $"{EnvironmentStack.PascalCase(queue.Name)}Queue";
        if (stack.Node.TryFindChild(id) is CfnQueue existing) return existing;
        var deadLetters = queue.DeadLetters is null ? null : stack.AddQueue(queue.DeadLetters);
        var resource = new CfnQueue(stack, id, new CfnQueueProps
        {
            QueueName = stack.Names.Of(queue),
            VisibilityTimeout = queue.VisibilityTimeout.TotalSeconds,
            MessageRetentionPeriod = queue.Retention.TotalSeconds,
            SqsManagedSseEnabled = queue.Encrypted,
            RedrivePolicy = deadLetters is null
                ? null
                : new Dictionary<string, object> { ["deadLetterTargetArn"] = deadLetters.AttrArn, ["maxReceiveCount"] = queue.MaxReceives },
            RedriveAllowPolicy = RedriveAllowed(stack, queue),
        });
        resource.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        new CfnQueuePolicy(stack, $"{id}Policy", new CfnQueuePolicyProps { Queues = [resource.Ref], PolicyDocument = Policy(stack, queue) });
        return resource;
    }

    // Otherwise any queue of the account could send its failures here and have them expire unseen.
    private static Dictionary<string, object> RedriveAllowed(EnvironmentStack stack, Queue queue)
    {
        string[] sources = [.. stack.Topology.Queues.Where(source => ReferenceEquals(source.DeadLetters, queue)).Select(stack.Names.ArnOf)];
        return sources.Length > 0
            ? new Dictionary<string, object> { ["redrivePermission"] = "byQueue", ["sourceQueueArns"] = sources }
            : new Dictionary<string, object> { ["redrivePermission"] = "denyAll" };
    }

    private static Dictionary<string, object> Policy(EnvironmentStack stack, Queue queue)
    {
        string[] arn = [stack.Names.ArnOf(queue)];
        return PolicyJson.Document(
        [
            PolicyJson.Deny("OnlyOverTls", "*", ["sqs:*"], arn, PolicyJson.Condition("Bool", ("aws:SecureTransport", "false"))),
            .. from senders in MessageSenders.Of(stack.Topology, queue, stack.Names).GroupBy(sender => sender.Service)
               let condition = PolicyJson.Condition("ArnEquals", ("aws:SourceArn", senders.Select(sender => sender.SourceArn).Distinct().ToArray()))
               select PolicyJson.Allow(
                   $"SendBy{EnvironmentStack.PascalCase(senders.Key.Split('.')[0])}", PolicyJson.Service(senders.Key), ["sqs:SendMessage"], arn, condition),
        ]);
    }
}
