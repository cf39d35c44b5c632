using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Detaches a managed policy from a role.</summary>
internal sealed class DetachRolePolicy(IamState state) : IOperation<DetachRolePolicyRequest, DetachRolePolicyResponse>
{
    public IEnumerable<Permission> Permissions(DetachRolePolicyRequest request, Caller caller) => [new("iam:DetachRolePolicy", IamArn.Role(caller.AccountId, "/", request.RoleName))];

    public DetachRolePolicyResponse Invoke(DetachRolePolicyRequest request, Caller caller)
    {
        state.Change(caller.AccountId, account =>
        {
            var role = account.RequireRole(request.RoleName);
            if (!role.AttachedPolicies.Contains(request.PolicyArn)) throw IamErrors.NoSuchEntity($"Policy {request.PolicyArn} attached to {role.Name}");
            return new IamChange(caller.AccountId) { Role = role with { AttachedPolicies = [.. role.AttachedPolicies.Where(arn => arn != request.PolicyArn)] } };
        });
        return new DetachRolePolicyResponse();
    }
}
