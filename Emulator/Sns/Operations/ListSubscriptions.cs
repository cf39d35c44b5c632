using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class ListSubscriptions(TopicStore topics) : IOperation<ListSubscriptionsRequest, ListSubscriptionsResponse>
{
    public IEnumerable<Permission> Permissions(ListSubscriptionsRequest request, Caller caller) => [new Permission("sns:ListSubscriptions", "*")];

    public ListSubscriptionsResponse Invoke(ListSubscriptionsRequest request, Caller caller)
    {
        var prefix = caller.Arn("sns", "");
        var (page, next) = Page.Of(topics.Subscriptions(it => it.Arn.StartsWith(prefix, StringComparison.Ordinal)), it => it.Arn, request.NextToken);
        return new ListSubscriptionsResponse([.. page.Select(SubscriptionEntry.Of)], next);
    }
}
