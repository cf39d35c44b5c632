using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Gives one inline policy of a user, percent-encoded as AWS sends it.</summary>
internal sealed class GetUserPolicy(IamState state) : IOperation<GetUserPolicyRequest, GetUserPolicyResponse>
{
    public IEnumerable<Permission> Permissions(GetUserPolicyRequest request, Caller caller) => [new("iam:GetUserPolicy", IamArn.User(caller.AccountId, "/", request.UserName))];

    public GetUserPolicyResponse Invoke(GetUserPolicyRequest request, Caller caller)
    {
        var user = state.Account(caller.AccountId).RequireUser(request.UserName);
        return new GetUserPolicyResponse(user.Name, request.PolicyName, Uri.EscapeDataString(InlinePolicies.Require(user, request.PolicyName)));
    }
}
