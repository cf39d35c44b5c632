using Acinaces.Emulator.Kms.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed class GetKeyPolicy(KeyDirectory directory) : IOperation<GetKeyPolicyRequest, GetKeyPolicyResponse>
{
    public IEnumerable<Permission> Permissions(GetKeyPolicyRequest request, Caller caller) => directory.Permission("kms:GetKeyPolicy", request.KeyId, caller);

    public GetKeyPolicyResponse Invoke(GetKeyPolicyRequest request, Caller caller)
    {
        var key = directory.Require(request.KeyId, caller);
        return request.PolicyName is null or "default" ? new GetKeyPolicyResponse(key.Policy, "default") : throw new AwsErrorException("NotFoundException", "No such policy exists");
    }
}
