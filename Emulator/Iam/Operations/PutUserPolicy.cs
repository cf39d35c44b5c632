using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Puts a policy into a user itself, or replaces the one of that name.</summary>
internal sealed class PutUserPolicy(IamState state) : IOperation<PutUserPolicyRequest, PutUserPolicyResponse>
{
    public IEnumerable<Permission> Permissions(PutUserPolicyRequest request, Caller caller) => [new("iam:PutUserPolicy", IamArn.User(caller.AccountId, "/", request.UserName))];

    public PutUserPolicyResponse Invoke(PutUserPolicyRequest request, Caller caller)
    {
        IamLimits.RequireName("policyName", request.PolicyName, IamLimits.MaxPolicyNameLength);
        IamLimits.RequirePolicy(request.PolicyDocument);
        state.Change(caller.AccountId, account =>
        {
            var user = account.RequireUser(request.UserName);
            return new IamChange(caller.AccountId) { User = user with { InlinePolicies = InlinePolicies.With(user, request.PolicyName, request.PolicyDocument) } };
        });
        return new PutUserPolicyResponse();
    }
}
