using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class GetResourcePolicy(SecretDirectory directory) : IOperation<GetResourcePolicyRequest, GetResourcePolicyResponse>
{
    public IEnumerable<Permission> Permissions(GetResourcePolicyRequest request, Caller caller) => directory.Permission("secretsmanager:GetResourcePolicy", request.SecretId, caller);

    public GetResourcePolicyResponse Invoke(GetResourcePolicyRequest request, Caller caller)
    {
        var secret = directory.RequireLive(request.SecretId, caller);
        return new GetResourcePolicyResponse(secret.Arn, secret.Name, secret.Policy);
    }
}
