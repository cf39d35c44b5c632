using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class ListTagsForResource(TopicStore topics, SnsPermissions permissions) : IOperation<ListTagsForResourceRequest, ListTagsForResourceResponse>
{
    public IEnumerable<Permission> Permissions(ListTagsForResourceRequest request, Caller caller) => permissions.OnTopic("sns:ListTagsForResource", request.ResourceArn);

    public ListTagsForResourceResponse Invoke(ListTagsForResourceRequest request, Caller caller)
    {
        var topic = topics.FindTopic(request.ResourceArn) ?? throw SnsErrors.ResourceNotFound();
        return new ListTagsForResourceResponse([.. topic.Tags.Select(tag => new Tag(tag.Key, tag.Value))]);
    }
}
