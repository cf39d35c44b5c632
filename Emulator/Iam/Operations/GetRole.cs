using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Describes a role. Its trust policy is percent-encoded, as AWS sends it.</summary>
internal sealed class GetRole(IamState state) : IOperation<GetRoleRequest, GetRoleResponse>
{
    public IEnumerable<Permission> Permissions(GetRoleRequest request, Caller caller) => [new("iam:GetRole", IamArn.Role(caller.AccountId, "/", request.RoleName))];

    public GetRoleResponse Invoke(GetRoleRequest request, Caller caller)
    {
        return new GetRoleResponse(RoleDescription.Of(state.Account(caller.AccountId).RequireRole(request.RoleName)));
    }
}
