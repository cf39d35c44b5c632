using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class SetSubscriptionAttributes(TopicStore topics, SnsPermissions permissions) : IOperation<SetSubscriptionAttributesRequest, SetSubscriptionAttributesResponse>
{
    public IEnumerable<Permission> Permissions(SetSubscriptionAttributesRequest request, Caller caller) =>
        permissions.OnSubscription("sns:SetSubscriptionAttributes", request.SubscriptionArn);

    public SetSubscriptionAttributesResponse Invoke(SetSubscriptionAttributesRequest request, Caller caller)
    {
        var subscription = topics.RequireSubscription(request.SubscriptionArn);
        var attributes = new Dictionary<string, string>(subscription.Attributes) { [request.AttributeName] = request.AttributeValue ?? "" };
        SubscriptionAttributeRules.Require(attributes, subscription.Protocol);
        if (string.IsNullOrEmpty(request.AttributeValue) || (request.AttributeName == "FilterPolicy" && request.AttributeValue.Trim() == "{}"))
            attributes.Remove(request.AttributeName);
        topics.Put(new Subscription(subscription.Arn, subscription.TopicArn, subscription.Protocol, subscription.Endpoint, subscription.Owner, attributes, subscription.Token));
        return new SetSubscriptionAttributesResponse();
    }
}
