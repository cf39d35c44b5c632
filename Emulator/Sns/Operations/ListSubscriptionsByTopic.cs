using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Storage;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed record ListSubscriptionsByTopicRequest
{
    public required string TopicArn { get; init; }

    /// <summary>ARN of the last subscription of the page before.</summary>
    public string? NextToken { get; init; }
}

internal sealed record ListSubscriptionsByTopicResponse(IReadOnlyList<SubscriptionEntry> Subscriptions, string? NextToken);

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
