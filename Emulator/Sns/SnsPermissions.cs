using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Storage;

namespace Acinaces.Emulator.Sns;

/// <summary>The rights SNS operations need, judged with the topic's own policy.</summary>
internal sealed class SnsPermissions(TopicStore topics)
{
    public IEnumerable<Permission> OnTopic(string action, string topicArn) =>
        [new Permission(action, topicArn) { ResourcePolicy = topics.FindTopic(topicArn)?.Policy }];

    /// <summary>Rights on a subscription are rights on its topic.</summary>
    public IEnumerable<Permission> OnSubscription(string action, string subscriptionArn) =>
        topics.FindSubscription(subscriptionArn) is { } subscription ? OnTopic(action, subscription.TopicArn) : [new Permission(action, subscriptionArn)];
}
