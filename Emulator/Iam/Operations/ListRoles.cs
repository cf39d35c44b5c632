using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Lists the roles under a path, by name.</summary>
internal sealed class ListRoles(IamState state) : IOperation<ListRolesRequest, ListRolesResponse>
{
    public IEnumerable<Permission> Permissions(ListRolesRequest request, Caller caller) => [new("iam:ListRoles", "*")];

    public ListRolesResponse Invoke(ListRolesRequest request, Caller caller)
    {
        var prefix = request.PathPrefix ?? "/";
        var matching = state.Account(caller.AccountId).Roles.Values.Where(entity => entity.Path.StartsWith(prefix, StringComparison.Ordinal));
        var page = NamedPage<Role>.Of(matching, entity => entity.Name, request.Marker, request.MaxItems);
        return new ListRolesResponse([.. page.Items.Select(RoleDescription.Of)], page.Marker is not null, page.Marker);
    }
}
