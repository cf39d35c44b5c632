using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.SNS;
using Topic = Acinaces.Topology.Model.Topic;

namespace Acinaces.Infra.Projections;

/// <summary>A topic, who may publish to it, and who receives.</summary>
internal static class TopicProjection
{
    public static void AddTopic(this EnvironmentStack stack, Topic topic)
    {
        var id = $"{EnvironmentStack.PascalCase(topic.Name)}Topic";
        var resource = new CfnTopic(stack, id, new CfnTopicProps
        {
            TopicName = stack.Names.Of(topic),
            DisplayName = topic.Purpose,
            KmsMasterKeyId = topic.Key is { } key ? stack.Read(Published.ArnOf(key)) : null,
        });
        new CfnTopicPolicy(stack, $"{id}Policy", new CfnTopicPolicyProps { Topics = [resource.Ref], PolicyDocument = Policy(stack, topic) });
        foreach (var subscription in topic.Subscriptions)
        {
            new CfnSubscription(stack, $"{id}To{EnvironmentStack.PascalCase(subscription.Queue.Name)}", new CfnSubscriptionProps
            {
                TopicArn = resource.Ref,
                Protocol = "sqs",
                Endpoint = stack.Names.ArnOf(subscription.Queue),
                RawMessageDelivery = subscription.RawDelivery,
                RedrivePolicy = subscription.FailedDeliveries is { } failed
                    ? new Dictionary<string, object> { ["deadLetterTargetArn"] = stack.Names.ArnOf(failed) }
                    : null,
            }).AddDependency(stack.AddQueue(subscription.Queue));
        }
        if (topic.NotifiesPeople && stack.Settings.Alerts is { } alerts)
            AddPeople(stack, id, resource, alerts);
    }

    private static void AddPeople(EnvironmentStack stack, string id, CfnTopic topic, AlertSettings alerts)
    {
        foreach (var (address, index) in alerts.EmailAddresses.Select((address, index) => (address, index)))
            new CfnSubscription(stack, $"{id}ToMailbox{index + 1}", new CfnSubscriptionProps { TopicArn = topic.Ref, Protocol = "email", Endpoint = address });
        if (alerts.TextMessages)
            new CfnSubscription(stack, $"{id}ToPhone", new CfnSubscriptionProps { TopicArn = topic.Ref, Protocol = "sms", Endpoint = stack.Read(Published.AlertPhone) });
    }

    // Functions publish with their own role's right; a topic policy that names nobody of the account leaves that to the roles.
    private static Dictionary<string, object> Policy(EnvironmentStack stack, Topic topic)
    {
        string[] arn = [stack.Names.ArnOf(topic)];
        var rules = MessageSenders.RulesThatPublishTo(stack.Topology, topic, stack.Names);
        var alarms = PolicyJson.Condition("StringEquals", ("aws:SourceAccount", stack.Context.AccountId));
        alarms["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = stack.Names.Arn("cloudwatch", "alarm:*") };
        return PolicyJson.Document(
        [
            PolicyJson.Deny("OnlyOverTls", "*", ["sns:Publish"], arn, PolicyJson.Condition("Bool", ("aws:SecureTransport", "false"))),
            PolicyJson.Allow("PublishByAlarms", PolicyJson.Service("cloudwatch.amazonaws.com"), ["sns:Publish"], arn, alarms),
            .. rules.Count > 0
                ? (Dictionary<string, object>[])
                [
                    PolicyJson.Allow(
                        "PublishByRules", PolicyJson.Service("events.amazonaws.com"), ["sns:Publish"], arn, PolicyJson.Condition("ArnEquals", ("aws:SourceArn", rules.ToArray()))),
                ]
                : [],
        ]);
    }
}
