using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Attaches a managed policy to a role. Attaching it twice changes nothing.</summary>
internal sealed class AttachRolePolicy(IamState state) : IOperation<AttachRolePolicyRequest, AttachRolePolicyResponse>
{
    public IEnumerable<Permission> Permissions(AttachRolePolicyRequest request, Caller caller) => [new("iam:AttachRolePolicy", IamArn.Role(caller.AccountId, "/", request.RoleName))];

    public AttachRolePolicyResponse Invoke(AttachRolePolicyRequest request, Caller caller)
    {
        state.Change(caller.AccountId, account =>
        {
            var role = account.RequireRole(request.RoleName);
            account.RequirePolicyDocument(request.PolicyArn);
            IReadOnlyList<string> attached = [.. role.AttachedPolicies.Where(arn => arn != request.PolicyArn), request.PolicyArn];
            if (attached.Count > IamLimits.MaxAttachedPolicies) throw IamErrors.LimitExceeded($"Cannot exceed quota for PoliciesPerRole: {IamLimits.MaxAttachedPolicies}");
            return new IamChange(caller.AccountId) { Role = role with { AttachedPolicies = attached } };
        });
        return new AttachRolePolicyResponse();
    }
}
