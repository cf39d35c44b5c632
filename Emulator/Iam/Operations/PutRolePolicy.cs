using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Puts a policy into a role itself, or replaces the one of that name.</summary>
internal sealed class PutRolePolicy(IamState state) : IOperation<PutRolePolicyRequest, PutRolePolicyResponse>
{
    public IEnumerable<Permission> Permissions(PutRolePolicyRequest request, Caller caller) => [new("iam:PutRolePolicy", IamArn.Role(caller.AccountId, "/", request.RoleName))];

    public PutRolePolicyResponse Invoke(PutRolePolicyRequest request, Caller caller)
    {
        IamLimits.RequireName("policyName", request.PolicyName, IamLimits.MaxPolicyNameLength);
        IamLimits.RequirePolicy(request.PolicyDocument);
        state.Change(caller.AccountId, account =>
        {
            var role = account.RequireRole(request.RoleName);
            return new IamChange(caller.AccountId) { Role = role with { InlinePolicies = InlinePolicies.With(role, request.PolicyName, request.PolicyDocument) } };
        });
        return new PutRolePolicyResponse();
    }
}
