using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class ListSubscriptionsByTopic(TopicStore topics, SnsPermissions permissions) : IOperation<ListSubscriptionsByTopicRequest, ListSubscriptionsByTopicResponse>
{
    public IEnumerable<Permission> Permissions(ListSubscriptionsByTopicRequest request, Caller caller) => permissions.OnTopic("sns:ListSubscriptionsByTopic", request.TopicArn);

    public ListSubscriptionsByTopicResponse Invoke(ListSubscriptionsByTopicRequest request, Caller caller)
    {
        var topic = topics.RequireTopic(request.TopicArn);
        var (page, next) = Page.Of(topics.Subscriptions(it => it.TopicArn == topic.Arn), it => it.Arn, request.NextToken);
        return new ListSubscriptionsByTopicResponse([.. page.Select(SubscriptionEntry.Of)], next);
    }
}
