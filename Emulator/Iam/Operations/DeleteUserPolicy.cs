using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Removes an inline policy of a user.</summary>
internal sealed class DeleteUserPolicy(IamState state) : IOperation<DeleteUserPolicyRequest, DeleteUserPolicyResponse>
{
    public IEnumerable<Permission> Permissions(DeleteUserPolicyRequest request, Caller caller) => [new("iam:DeleteUserPolicy", IamArn.User(caller.AccountId, "/", request.UserName))];

    public DeleteUserPolicyResponse Invoke(DeleteUserPolicyRequest request, Caller caller)
    {
        state.Change(caller.AccountId, account =>
        {
            var user = account.RequireUser(request.UserName);
            return new IamChange(caller.AccountId) { User = user with { InlinePolicies = InlinePolicies.Without(user, request.PolicyName) } };
        });
        return new DeleteUserPolicyResponse();
    }
}
