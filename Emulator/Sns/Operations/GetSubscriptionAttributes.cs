using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class GetSubscriptionAttributes(TopicStore topics, SnsPermissions permissions) : IOperation<GetSubscriptionAttributesRequest, GetSubscriptionAttributesResponse>
{
    public IEnumerable<Permission> Permissions(GetSubscriptionAttributesRequest request, Caller caller) =>
        permissions.OnSubscription("sns:GetSubscriptionAttributes", request.SubscriptionArn);

    public GetSubscriptionAttributesResponse Invoke(GetSubscriptionAttributesRequest request, Caller caller)
    {
        var it = topics.RequireSubscription(request.SubscriptionArn);
        var attributes = new Dictionary<string, string>(it.Attributes)
        {
            ["SubscriptionArn"] = it.Arn,
            ["TopicArn"] = it.TopicArn,
            ["Protocol"] = it.Protocol,
            ["Endpoint"] = it.Endpoint,
            ["Owner"] = it.Owner,
            ["PendingConfirmation"] = it.IsPending ? "true" : "false",
            ["ConfirmationWasAuthenticated"] = it.Protocol is "sqs" or "lambda" ? "true" : "false",
        };
        attributes.TryAdd("RawMessageDelivery", "false");
        if (attributes.ContainsKey("FilterPolicy"))
            attributes.TryAdd("FilterPolicyScope", "MessageAttributes");
        return new GetSubscriptionAttributesResponse(attributes);
    }
}
