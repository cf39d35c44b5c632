using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record PutKeyPolicyRequest
{
    public required string KeyId { get; init; }

    /// <summary>Always <c>default</c>.</summary>
    public string? PolicyName { get; init; }

    public required string Policy { get; init; }

    /// <summary>The emulator never locks anyone out, so there is nothing to bypass.</summary>
    public bool? BypassPolicyLockoutSafetyCheck { get; init; }
}

internal sealed record PutKeyPolicyResponse;

internal sealed class PutKeyPolicy(KeyStore keys, KeyDirectory directory) : IOperation<PutKeyPolicyRequest, PutKeyPolicyResponse>
{
    public IEnumerable<Permission> Permissions(PutKeyPolicyRequest request, Caller caller) => directory.Permission("kms:PutKeyPolicy", request.KeyId, caller);

    public PutKeyPolicyResponse Invoke(PutKeyPolicyRequest request, Caller caller)
    {
        if (request.PolicyName is not (null or "default"))
            throw KmsErrors.Validation("The only valid policy name is default.");
        var policy = KeyPolicy.Require(request.Policy);
        return keys.Atomically(() =>
        {
            keys.Put(directory.RequireLive(request.KeyId, caller) with { Policy = policy });
            return new PutKeyPolicyResponse();
        });
    }
}
