using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Deletes a user that has neither policies nor keys left.</summary>
internal sealed class DeleteUser(IamState state) : IOperation<DeleteUserRequest, DeleteUserResponse>
{
    public IEnumerable<Permission> Permissions(DeleteUserRequest request, Caller caller) => [new("iam:DeleteUser", IamArn.User(caller.AccountId, "/", request.UserName))];

    public DeleteUserResponse Invoke(DeleteUserRequest request, Caller caller)
    {
        state.Change(caller.AccountId, account =>
        {
            var user = account.RequireUser(request.UserName);
            if (user.InlinePolicies.Count > 0) throw IamErrors.DeleteConflict("must delete policies first");
            if (user.AttachedPolicies.Count > 0) throw IamErrors.DeleteConflict("must detach all policies first");
            if (account.AccessKeys.Values.Any(key => key.UserName == user.Name)) throw IamErrors.DeleteConflict("must delete access keys first");
            return new IamChange(caller.AccountId) { RemovedUser = user.Name };
        });
        return new DeleteUserResponse();
    }
}
