using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class ListTagsForResource(TaggedResources resources) : IOperation<ListTagsForResourceRequest, ListTagsForResourceResponse>
{
    public IEnumerable<Permission> Permissions(ListTagsForResourceRequest request, Caller caller) => [new Permission("events:ListTagsForResource", request.ResourceARN)];

    public ListTagsForResourceResponse Invoke(ListTagsForResourceRequest request, Caller caller) =>
        new([.. resources.Tags(request.ResourceARN).Select(tag => new Tag(tag.Key, tag.Value))]);
}
