using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Lists the account's managed policies under a path, by name.</summary>
internal sealed class ListPolicies(IamState state) : IOperation<ListPoliciesRequest, ListPoliciesResponse>
{
    public IEnumerable<Permission> Permissions(ListPoliciesRequest request, Caller caller) => [new("iam:ListPolicies", "*")];

    public ListPoliciesResponse Invoke(ListPoliciesRequest request, Caller caller)
    {
        var prefix = request.PathPrefix ?? "/";
        var matching = state.Account(caller.AccountId).Policies.Values.Where(entity => entity.Path.StartsWith(prefix, StringComparison.Ordinal));
        var page = NamedPage<ManagedPolicy>.Of(matching, entity => entity.Name, request.Marker, request.MaxItems);
        return new ListPoliciesResponse([.. page.Items.Select(PolicyDescription.Of)], page.Marker is not null, page.Marker);
    }
}
