using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Replaces the trust policy of a role.</summary>
internal sealed class UpdateAssumeRolePolicy(IamState state) : IOperation<UpdateAssumeRolePolicyRequest, UpdateAssumeRolePolicyResponse>
{
    public IEnumerable<Permission> Permissions(UpdateAssumeRolePolicyRequest request, Caller caller) => [new("iam:UpdateAssumeRolePolicy", IamArn.Role(caller.AccountId, "/", request.RoleName))];

    public UpdateAssumeRolePolicyResponse Invoke(UpdateAssumeRolePolicyRequest request, Caller caller)
    {
        IamLimits.RequirePolicy(request.PolicyDocument, IamLimits.MaxTrustPolicyLength);
        state.Change(caller.AccountId, account => new IamChange(caller.AccountId) { Role = account.RequireRole(request.RoleName) with { TrustPolicy = request.PolicyDocument } });
        return new UpdateAssumeRolePolicyResponse();
    }
}
