using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record UntagResourceRequest
{
    public required string KeyId { get; init; }

    public required IReadOnlyList<string> TagKeys { get; init; }
}

internal sealed record UntagResourceResponse;

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
