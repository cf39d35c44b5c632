using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Lists the managed policies of a role.</summary>
internal sealed class ListAttachedRolePolicies(IamState state) : IOperation<ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse>
{
    public IEnumerable<Permission> Permissions(ListAttachedRolePoliciesRequest request, Caller caller) => [new("iam:ListAttachedRolePolicies", IamArn.Role(caller.AccountId, "/", request.RoleName))];

    public ListAttachedRolePoliciesResponse Invoke(ListAttachedRolePoliciesRequest request, Caller caller)
    {
        var arns = state.Account(caller.AccountId).RequireRole(request.RoleName).AttachedPolicies;
        var page = NamedPage<string>.Of(arns, arn => arn, request.Marker, request.MaxItems);
        return new ListAttachedRolePoliciesResponse([.. page.Items.Select(arn => new AttachedPolicy(PrincipalArn.NameOf(arn), arn))], page.Marker is not null, page.Marker);
    }
}
