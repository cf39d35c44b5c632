using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class Unsubscribe(TopicStore topics, SnsPermissions permissions) : IOperation<UnsubscribeRequest, UnsubscribeResponse>
{
    public IEnumerable<Permission> Permissions(UnsubscribeRequest request, Caller caller) => permissions.OnSubscription("sns:Unsubscribe", request.SubscriptionArn);

    public UnsubscribeResponse Invoke(UnsubscribeRequest request, Caller caller)
    {
        if (request.SubscriptionArn.Split(':') is not { Length: 7 })
            throw SnsErrors.InvalidParameter("SubscriptionArn Reason: An ARN must have at least 6 elements, not " + request.SubscriptionArn.Split(':').Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        topics.RemoveSubscription(request.SubscriptionArn);
        return new UnsubscribeResponse();
    }
}
