using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class CreateKey(KeyDirectory directory) : IOperation<CreateKeyRequest, CreateKeyResponse>
{
    public IEnumerable<Permission> Permissions(CreateKeyRequest request, Caller caller) =>
        request.Tags is { Count: > 0 } ? [new Permission("kms:CreateKey", "*"), new Permission("kms:TagResource", "*")] : [new Permission("kms:CreateKey", "*")];

    public CreateKeyResponse Invoke(CreateKeyRequest request, Caller caller)
    {
        if (request.Origin is not (null or "AWS_KMS") || request.MultiRegion == true)
            throw new AwsErrorException("UnsupportedOperationException", "The emulator makes keys of origin AWS_KMS in one region only.");
        var spec = request.KeySpec ?? request.CustomerMasterKeySpec ?? KeySpecs.Symmetric;
        var usage = KeySpecs.RequireUsage(spec, request.KeyUsage);
        var policy = request.Policy is { } given ? KeyPolicy.Require(given) : null;
        var tags = (request.Tags ?? []).ToDictionary(tag => tag.TagKey, tag => tag.TagValue);
        if (tags.Count > KmsLimits.MaxTags)
            throw KmsErrors.TooManyTags();
        return new CreateKeyResponse(KeyMetadata.Of(directory.Create(directory.Draft(caller, spec, usage, request.Description, policy, tags))));
    }
}
