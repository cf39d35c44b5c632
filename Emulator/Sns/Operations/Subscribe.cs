using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Publishing;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class Subscribe(TopicStore topics, SnsPermissions permissions, Publisher publisher, IdSource ids) : IOperation<SubscribeRequest, SubscribeResponse>
{
    public IEnumerable<Permission> Permissions(SubscribeRequest request, Caller caller) => permissions.OnTopic("sns:Subscribe", request.TopicArn);

    public SubscribeResponse Invoke(SubscribeRequest request, Caller caller)
    {
        var topic = topics.RequireTopic(request.TopicArn);
        var endpoint = request.Endpoint ?? throw SnsErrors.InvalidParameter("Endpoint");
        EndpointRules.Require(request.Protocol, endpoint, topic.IsFifo);
        var attributes = request.Attributes ?? [];
        SubscriptionAttributeRules.Require(attributes, request.Protocol);
        var existing = topics.Subscriptions(it => it.TopicArn == topic.Arn && it.Protocol == request.Protocol && it.Endpoint == endpoint);
        if (existing.Count > 0)
        {
            return attributes.All(pair => existing[0].Attributes.GetValueOrDefault(pair.Key) == pair.Value)
                ? Answer(existing[0], request)
                : throw SnsErrors.InvalidParameter("Attributes Reason: Subscription already exists with different attributes");
        }

        // Queues, functions and phones belong to the account and need no consent; mail boxes and web servers are asked.
        var token = request.Protocol is "sqs" or "lambda" or "sms" ? null : ids.Lower(128);
        var subscription = new Subscription($"{topic.Arn}:{ids.Uuid()}", topic.Arn, request.Protocol, endpoint, caller.AccountId, attributes, token);
        topics.Put(subscription);
        if (token is not null && request.Protocol is "http" or "https")
            publisher.AskForConfirmation(subscription, token ?? "", topic);
        return Answer(subscription, request);
    }

    private static SubscribeResponse Answer(Subscription subscription, SubscribeRequest request) =>
        new(subscription.IsPending && request.ReturnSubscriptionArn != true ? "pending confirmation" : subscription.Arn);
}
