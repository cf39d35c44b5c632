using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms.Operations;

internal sealed record GetKeyPolicyRequest
{
    public required string KeyId { get; init; }

    /// <summary>Always <c>default</c>.</summary>
    public string? PolicyName { get; init; }
}

internal sealed record GetKeyPolicyResponse(string Policy, string PolicyName);

internal sealed class GetKeyPolicy(KeyDirectory directory) : IOperation<GetKeyPolicyRequest, GetKeyPolicyResponse>
{
    public IEnumerable<Permission> Permissions(GetKeyPolicyRequest request, Caller caller) => directory.Permission("kms:GetKeyPolicy", request.KeyId, caller);

    public GetKeyPolicyResponse Invoke(GetKeyPolicyRequest request, Caller caller)
    {
        var key = directory.Require(request.KeyId, caller);
        return request.PolicyName is null or "default" ? new GetKeyPolicyResponse(key.Policy, "default") : throw new AwsErrorException("NotFoundException", "No such policy exists");
    }
}
