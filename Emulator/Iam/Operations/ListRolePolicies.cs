using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Lists the names of a role's inline policies.</summary>
internal sealed class ListRolePolicies(IamState state) : IOperation<ListRolePoliciesRequest, ListRolePoliciesResponse>
{
    public IEnumerable<Permission> Permissions(ListRolePoliciesRequest request, Caller caller) => [new("iam:ListRolePolicies", IamArn.Role(caller.AccountId, "/", request.RoleName))];

    public ListRolePoliciesResponse Invoke(ListRolePoliciesRequest request, Caller caller)
    {
        var names = state.Account(caller.AccountId).RequireRole(request.RoleName).InlinePolicies.Keys;
        var page = NamedPage<string>.Of(names, name => name, request.Marker, request.MaxItems);
        return new ListRolePoliciesResponse(page.Items, page.Marker is not null, page.Marker);
    }
}
