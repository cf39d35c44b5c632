using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Lists the names of a user's inline policies.</summary>
internal sealed class ListUserPolicies(IamState state) : IOperation<ListUserPoliciesRequest, ListUserPoliciesResponse>
{
    public IEnumerable<Permission> Permissions(ListUserPoliciesRequest request, Caller caller) => [new("iam:ListUserPolicies", IamArn.User(caller.AccountId, "/", request.UserName))];

    public ListUserPoliciesResponse Invoke(ListUserPoliciesRequest request, Caller caller)
    {
        var names = state.Account(caller.AccountId).RequireUser(request.UserName).InlinePolicies.Keys;
        var page = NamedPage<string>.Of(names, name => name, request.Marker, request.MaxItems);
        return new ListUserPoliciesResponse(page.Items, page.Marker is not null, page.Marker);
    }
}
