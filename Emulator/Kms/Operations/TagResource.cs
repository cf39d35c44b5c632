using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class TagResource(KeyStore keys, KeyDirectory directory) : IOperation<TagResourceRequest, TagResourceResponse>
{
    public IEnumerable<Permission> Permissions(TagResourceRequest request, Caller caller) => directory.Permission("kms:TagResource", request.KeyId, caller);

    public TagResourceResponse Invoke(TagResourceRequest request, Caller caller) => keys.Atomically(() =>
    {
        var key = directory.RequireLive(request.KeyId, caller);
        var tags = new Dictionary<string, string>(key.Tags);
        foreach (var tag in request.Tags)
            tags[tag.TagKey] = tag.TagValue;
        keys.Put(tags.Count <= KmsLimits.MaxTags ? key with { Tags = tags } : throw KmsErrors.TooManyTags());
        return new TagResourceResponse();
    });
}
