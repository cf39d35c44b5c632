using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Gives one inline policy of a role, percent-encoded as AWS sends it.</summary>
internal sealed class GetRolePolicy(IamState state) : IOperation<GetRolePolicyRequest, GetRolePolicyResponse>
{
    public IEnumerable<Permission> Permissions(GetRolePolicyRequest request, Caller caller) => [new("iam:GetRolePolicy", IamArn.Role(caller.AccountId, "/", request.RoleName))];

    public GetRolePolicyResponse Invoke(GetRolePolicyRequest request, Caller caller)
    {
        var role = state.Account(caller.AccountId).RequireRole(request.RoleName);
        return new GetRolePolicyResponse(role.Name, request.PolicyName, Uri.EscapeDataString(InlinePolicies.Require(role, request.PolicyName)));
    }
}
