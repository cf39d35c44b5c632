using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Describes a managed policy of the account.</summary>
internal sealed class GetPolicy(IamState state) : IOperation<GetPolicyRequest, GetPolicyResponse>
{
    public IEnumerable<Permission> Permissions(GetPolicyRequest request, Caller caller) => [new("iam:GetPolicy", request.PolicyArn)];

    public GetPolicyResponse Invoke(GetPolicyRequest request, Caller caller)
    {
        return new GetPolicyResponse(PolicyDescription.Of(state.Account(caller.AccountId).RequirePolicy(request.PolicyArn)));
    }
}
