using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Attaches a managed policy to a user. Attaching it twice changes nothing.</summary>
internal sealed class AttachUserPolicy(IamState state) : IOperation<AttachUserPolicyRequest, AttachUserPolicyResponse>
{
    public IEnumerable<Permission> Permissions(AttachUserPolicyRequest request, Caller caller) => [new("iam:AttachUserPolicy", IamArn.User(caller.AccountId, "/", request.UserName))];

    public AttachUserPolicyResponse Invoke(AttachUserPolicyRequest request, Caller caller)
    {
        state.Change(caller.AccountId, account =>
        {
            var user = account.RequireUser(request.UserName);
            account.RequirePolicyDocument(request.PolicyArn);
            IReadOnlyList<string> attached = [.. user.AttachedPolicies.Where(arn => arn != request.PolicyArn), request.PolicyArn];
            if (attached.Count > IamLimits.MaxAttachedPolicies) throw IamErrors.LimitExceeded($"Cannot exceed quota for PoliciesPerUser: {IamLimits.MaxAttachedPolicies}");
            return new IamChange(caller.AccountId) { User = user with { AttachedPolicies = attached } };
        });
        return new AttachUserPolicyResponse();
    }
}
