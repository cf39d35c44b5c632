using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Removes an inline policy of a role.</summary>
internal sealed class DeleteRolePolicy(IamState state) : IOperation<DeleteRolePolicyRequest, DeleteRolePolicyResponse>
{
    public IEnumerable<Permission> Permissions(DeleteRolePolicyRequest request, Caller caller) => [new("iam:DeleteRolePolicy", IamArn.Role(caller.AccountId, "/", request.RoleName))];

    public DeleteRolePolicyResponse Invoke(DeleteRolePolicyRequest request, Caller caller)
    {
        state.Change(caller.AccountId, account =>
        {
            var role = account.RequireRole(request.RoleName);
            return new IamChange(caller.AccountId) { Role = role with { InlinePolicies = InlinePolicies.Without(role, request.PolicyName) } };
        });
        return new DeleteRolePolicyResponse();
    }
}
