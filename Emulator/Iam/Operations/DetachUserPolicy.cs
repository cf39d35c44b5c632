using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Detaches a managed policy from a user.</summary>
internal sealed class DetachUserPolicy(IamState state) : IOperation<DetachUserPolicyRequest, DetachUserPolicyResponse>
{
    public IEnumerable<Permission> Permissions(DetachUserPolicyRequest request, Caller caller) => [new("iam:DetachUserPolicy", IamArn.User(caller.AccountId, "/", request.UserName))];

    public DetachUserPolicyResponse Invoke(DetachUserPolicyRequest request, Caller caller)
    {
        state.Change(caller.AccountId, account =>
        {
            var user = account.RequireUser(request.UserName);
            if (!user.AttachedPolicies.Contains(request.PolicyArn)) throw IamErrors.NoSuchEntity($"Policy {request.PolicyArn} attached to {user.Name}");
            return new IamChange(caller.AccountId) { User = user with { AttachedPolicies = [.. user.AttachedPolicies.Where(arn => arn != request.PolicyArn)] } };
        });
        return new DetachUserPolicyResponse();
    }
}
