using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed record GetResourcePolicyRequest(string SecretId);

internal sealed record GetResourcePolicyResponse(string ARN, string Name, string? ResourcePolicy);

internal sealed class GetResourcePolicy(SecretDirectory directory) : IOperation<GetResourcePolicyRequest, GetResourcePolicyResponse>
{
    public IEnumerable<Permission> Permissions(GetResourcePolicyRequest request, Caller caller) => directory.Permission("secretsmanager:GetResourcePolicy", request.SecretId, caller);

    public GetResourcePolicyResponse Invoke(GetResourcePolicyRequest request, Caller caller)
    {
        var secret = directory.RequireLive(request.SecretId, caller);
        return new GetResourcePolicyResponse(secret.Arn, secret.Name, secret.Policy);
    }
}
