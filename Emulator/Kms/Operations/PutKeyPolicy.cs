using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

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
