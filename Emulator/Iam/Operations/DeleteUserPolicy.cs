using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

internal sealed record DeleteUserPolicyRequest
{
    public required string UserName { get; init; }

    public required string PolicyName { get; init; }
}

internal sealed record DeleteUserPolicyResponse;

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
