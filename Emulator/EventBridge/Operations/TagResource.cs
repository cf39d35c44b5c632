using Acinaces.Emulator.EventBridge.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.EventBridge.Operations;

internal sealed record TagResourceRequest
{
    public required string ResourceARN { get; init; }

    public required IReadOnlyList<Tag> Tags { get; init; }
}

internal sealed record TagResourceResponse;

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
