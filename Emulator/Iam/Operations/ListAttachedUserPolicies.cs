using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Lists the managed policies of a user.</summary>
internal sealed class ListAttachedUserPolicies(IamState state) : IOperation<ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse>
{
    public IEnumerable<Permission> Permissions(ListAttachedUserPoliciesRequest request, Caller caller) => [new("iam:ListAttachedUserPolicies", IamArn.User(caller.AccountId, "/", request.UserName))];

    public ListAttachedUserPoliciesResponse Invoke(ListAttachedUserPoliciesRequest request, Caller caller)
    {
        var arns = state.Account(caller.AccountId).RequireUser(request.UserName).AttachedPolicies;
        var page = NamedPage<string>.Of(arns, arn => arn, request.Marker, request.MaxItems);
        return new ListAttachedUserPoliciesResponse([.. page.Items.Select(arn => new AttachedPolicy(PrincipalArn.NameOf(arn), arn))], page.Marker is not null, page.Marker);
    }
}
