using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class ListTopics(TopicStore topics) : IOperation<ListTopicsRequest, ListTopicsResponse>
{
    public IEnumerable<Permission> Permissions(ListTopicsRequest request, Caller caller) => [new Permission("sns:ListTopics", "*")];

    public ListTopicsResponse Invoke(ListTopicsRequest request, Caller caller)
    {
        var (page, next) = Page.Of(topics.Topics(caller.Arn("sns", "")), topic => topic.Arn, request.NextToken);
        return new ListTopicsResponse([.. page.Select(topic => new TopicEntry(topic.Arn))], next);
    }
}
