using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Lists the users under a path, by name.</summary>
internal sealed class ListUsers(IamState state) : IOperation<ListUsersRequest, ListUsersResponse>
{
    public IEnumerable<Permission> Permissions(ListUsersRequest request, Caller caller) => [new("iam:ListUsers", "*")];

    public ListUsersResponse Invoke(ListUsersRequest request, Caller caller)
    {
        var prefix = request.PathPrefix ?? "/";
        var matching = state.Account(caller.AccountId).Users.Values.Where(entity => entity.Path.StartsWith(prefix, StringComparison.Ordinal));
        var page = NamedPage<User>.Of(matching, entity => entity.Name, request.Marker, request.MaxItems);
        return new ListUsersResponse([.. page.Items.Select(UserDescription.Of)], page.Marker is not null, page.Marker);
    }
}
