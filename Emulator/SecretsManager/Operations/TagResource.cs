using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class TagResource(SecretStore secrets, SecretDirectory directory) : IOperation<TagResourceRequest, TagResourceResponse>
{
    public IEnumerable<Permission> Permissions(TagResourceRequest request, Caller caller) => directory.Permission("secretsmanager:TagResource", request.SecretId, caller);

    public TagResourceResponse Invoke(TagResourceRequest request, Caller caller) => secrets.Atomically(() =>
    {
        var secret = directory.RequireLive(request.SecretId, caller);
        var tags = new Dictionary<string, string>(secret.Tags);
        foreach (var tag in request.Tags)
            tags[tag.Key ?? throw SecretsManagerErrors.InvalidParameter("Tag keys must not be empty.")] = tag.Value ?? "";
        if (tags.Count > SecretsManagerLimits.MaxTags)
            throw SecretsManagerErrors.InvalidParameter("A secret can have at most 50 tags.");
        secrets.Put(secret with { Tags = tags });
        return new TagResourceResponse();
    });
}
