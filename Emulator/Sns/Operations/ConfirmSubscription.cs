using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class ConfirmSubscription(TopicStore topics) : IOperation<ConfirmSubscriptionRequest, ConfirmSubscriptionResponse>
{
    // The token is the proof: whoever got the message may confirm.
    public IEnumerable<Permission> Permissions(ConfirmSubscriptionRequest request, Caller caller) => [];

    public ConfirmSubscriptionResponse Invoke(ConfirmSubscriptionRequest request, Caller caller)
    {
        topics.RequireTopic(request.TopicArn);
        var subscription = topics.Subscriptions(it => it.TopicArn == request.TopicArn && it.Token == request.Token).SingleOrDefault()
            ?? throw SnsErrors.InvalidParameter("Token");
        topics.Put(subscription with { Token = null });
        return new ConfirmSubscriptionResponse(subscription.Arn);
    }
}
