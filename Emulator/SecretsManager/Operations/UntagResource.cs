using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Storage;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed record UntagResourceRequest
{
    public required string SecretId { get; init; }

    public required IReadOnlyList<string> TagKeys { get; init; }
}

internal sealed record UntagResourceResponse;

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
