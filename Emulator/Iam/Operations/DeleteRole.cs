using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Deletes a role that has no policies left.</summary>
internal sealed class DeleteRole(IamState state) : IOperation<DeleteRoleRequest, DeleteRoleResponse>
{
    public IEnumerable<Permission> Permissions(DeleteRoleRequest request, Caller caller) => [new("iam:DeleteRole", IamArn.Role(caller.AccountId, "/", request.RoleName))];

    public DeleteRoleResponse Invoke(DeleteRoleRequest request, Caller caller)
    {
        state.Change(caller.AccountId, account =>
        {
            var role = account.RequireRole(request.RoleName);
            if (role.InlinePolicies.Count > 0) throw IamErrors.DeleteConflict("must delete policies first");
            if (role.AttachedPolicies.Count > 0) throw IamErrors.DeleteConflict("must detach all policies first");
            return new IamChange(caller.AccountId) { RemovedRole = role.Name };
        });
        return new DeleteRoleResponse();
    }
}
