using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Describes a user.</summary>
internal sealed class GetUser(IamState state) : IOperation<GetUserRequest, GetUserResponse>
{
    public IEnumerable<Permission> Permissions(GetUserRequest request, Caller caller) => [new("iam:GetUser", IamArn.User(caller.AccountId, "/", request.UserName))];

    public GetUserResponse Invoke(GetUserRequest request, Caller caller)
    {
        return new GetUserResponse(UserDescription.Of(state.Account(caller.AccountId).RequireUser(request.UserName)));
    }
}
