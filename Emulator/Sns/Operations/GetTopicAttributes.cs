using System.Globalization;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class GetTopicAttributes(TopicStore topics, SnsPermissions permissions) : IOperation<GetTopicAttributesRequest, GetTopicAttributesResponse>
{
    public IEnumerable<Permission> Permissions(GetTopicAttributesRequest request, Caller caller) => permissions.OnTopic("sns:GetTopicAttributes", request.TopicArn);

    public GetTopicAttributesResponse Invoke(GetTopicAttributesRequest request, Caller caller)
    {
        var topic = topics.RequireTopic(request.TopicArn);
        var subscriptions = topics.Subscriptions(subscription => subscription.TopicArn == topic.Arn);
        var pending = subscriptions.Count(subscription => subscription.IsPending);
        var attributes = new Dictionary<string, string>(topic.Attributes)
        {
            ["TopicArn"] = topic.Arn,
            ["Owner"] = topic.Owner,
            ["SubscriptionsConfirmed"] = (subscriptions.Count - pending).ToString(CultureInfo.InvariantCulture),
            ["SubscriptionsPending"] = pending.ToString(CultureInfo.InvariantCulture),
            ["SubscriptionsDeleted"] = "0",
        };
        attributes.TryAdd("DisplayName", "");
        if (topic.IsFifo)
            attributes.TryAdd("ContentBasedDeduplication", "false");
        return new GetTopicAttributesResponse(attributes);
    }
}
