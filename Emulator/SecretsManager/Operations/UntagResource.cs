using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class UntagResource(SecretStore secrets, SecretDirectory directory) : IOperation<UntagResourceRequest, UntagResourceResponse>
{
    public IEnumerable<Permission> Permissions(UntagResourceRequest request, Caller caller) => directory.Permission("secretsmanager:UntagResource", request.SecretId, caller);

    public UntagResourceResponse Invoke(UntagResourceRequest request, Caller caller) => secrets.Atomically(() =>
    {
        var secret = directory.RequireLive(request.SecretId, caller);
        secrets.Put(secret with { Tags = secret.Tags.Where(tag => !request.TagKeys.Contains(tag.Key)).ToDictionary() });
        return new UntagResourceResponse();
    });
}
