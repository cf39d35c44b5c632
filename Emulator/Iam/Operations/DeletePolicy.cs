using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Deletes a managed policy that is attached to nothing.</summary>
internal sealed class DeletePolicy(IamState state) : IOperation<DeletePolicyRequest, DeletePolicyResponse>
{
    public IEnumerable<Permission> Permissions(DeletePolicyRequest request, Caller caller) => [new("iam:DeletePolicy", request.PolicyArn)];

    public DeletePolicyResponse Invoke(DeletePolicyRequest request, Caller caller)
    {
        state.Change(caller.AccountId, account =>
        {
            var policy = account.RequirePolicy(request.PolicyArn);
            var identities = account.Roles.Values.Concat<Identity>(account.Users.Values);
            if (identities.Any(identity => identity.AttachedPolicies.Contains(policy.Arn) || identity.PermissionsBoundary == policy.Arn)) throw IamErrors.DeleteConflict("must detach the policy from all entities first");
            return new IamChange(caller.AccountId) { RemovedPolicy = policy.Arn };
        });
        return new DeletePolicyResponse();
    }
}
