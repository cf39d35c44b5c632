using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class TagResource(TaggedResources resources) : IOperation<TagResourceRequest, TagResourceResponse>
{
    public IEnumerable<Permission> Permissions(TagResourceRequest request, Caller caller) => [new Permission("events:TagResource", request.ResourceARN)];

    public TagResourceResponse Invoke(TagResourceRequest request, Caller caller)
    {
        resources.Change(request.ResourceARN, tags =>
        {
            foreach (var tag in request.Tags)
                tags[tag.Key] = tag.Value;
        });
        return new TagResourceResponse();
    }
}
