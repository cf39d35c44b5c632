using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.SNS;

namespace Acinaces.Infra.Projections;

/// <summary>The topic of the global region. Alarms, budgets and cost anomalies cannot publish to a topic of another region or without its key.</summary>
internal static class GlobalAlertTopic
{
    private const string TopicName = "global-alerts";

    private static readonly string[] _publishers = ["budgets.amazonaws.com", "cloudwatch.amazonaws.com", "costalerts.amazonaws.com"];

    private static readonly EncryptionKey _key = new("global-messages", "Messages of the global region's topic") { ServicePrincipals = _publishers };

    public static string ArnOf(StackContext context) =>
        new PhysicalNames(new DeploymentTarget(context.Settings, context.AccountId, GlobalRegion.Name)).Arn("sns", context.Names.Named(TopicName));

    public static void AddGlobalAlertTopic(this EnvironmentStack stack)
    {
        stack.AddKey(_key);
        var topic = new CfnTopic(stack, "Topic", new CfnTopicProps { TopicName = stack.Names.Named(TopicName), KmsMasterKeyId = stack.Names.AliasOf(_key) });
        new CfnTopicPolicy(stack, "TopicPolicy", new CfnTopicPolicyProps
        {
            Topics = [topic.Ref],
            PolicyDocument = PolicyJson.Document(
            [
                PolicyJson.Allow(
                    "PublishByServices",
                    new Dictionary<string, object> { ["Service"] = _publishers },
                    ["sns:Publish"],
                    [topic.Ref],
                    PolicyJson.Condition("StringEquals", ("aws:SourceAccount", stack.Context.AccountId))),
                PolicyJson.Deny("OnlyOverTls", "*", ["sns:Publish"], [topic.Ref], PolicyJson.Condition("Bool", ("aws:SecureTransport", "false"))),
            ]),
        });
        foreach (var (address, index) in (stack.Settings.Alerts?.EmailAddresses ?? []).Select((address, index) => (address, index)))
            new CfnSubscription(stack, $"Mailbox{index + 1}", new CfnSubscriptionProps { TopicArn = topic.Ref, Protocol = "email", Endpoint = address });
    }
}
