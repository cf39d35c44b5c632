using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class UntagResource(KeyStore keys, KeyDirectory directory) : IOperation<UntagResourceRequest, UntagResourceResponse>
{
    public IEnumerable<Permission> Permissions(UntagResourceRequest request, Caller caller) => directory.Permission("kms:UntagResource", request.KeyId, caller);

    public UntagResourceResponse Invoke(UntagResourceRequest request, Caller caller) => keys.Atomically(() =>
    {
        var key = directory.RequireLive(request.KeyId, caller);
        keys.Put(key with { Tags = key.Tags.Where(tag => !request.TagKeys.Contains(tag.Key)).ToDictionary() });
        return new UntagResourceResponse();
    });
}
