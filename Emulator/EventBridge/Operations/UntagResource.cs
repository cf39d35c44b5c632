using Acinaces.Emulator.EventBridge.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed class UntagResource(TaggedResources resources) : IOperation<UntagResourceRequest, UntagResourceResponse>
{
    public IEnumerable<Permission> Permissions(UntagResourceRequest request, Caller caller) => [new Permission("events:UntagResource", request.ResourceARN)];

    public UntagResourceResponse Invoke(UntagResourceRequest request, Caller caller)
    {
        resources.Change(request.ResourceARN, tags =>
        {
            foreach (var key in request.TagKeys)
                tags.Remove(key);
        });
        return new UntagResourceResponse();
    }
}
