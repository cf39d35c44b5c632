using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Operations;

internal sealed record GetUserRequest
{
    public required string UserName { get; init; }
}

internal sealed record GetUserResponse(UserDescription User);

/// <summary>Describes a user.</summary>
internal sealed class GetUser(IamState state) : IOperation<GetUserRequest, GetUserResponse>
{
    public IEnumerable<Permission> Permissions(GetUserRequest request, Caller caller) => [new("iam:GetUser", IamArn.User(caller.AccountId, "/", request.UserName))];

    public GetUserResponse Invoke(GetUserRequest request, Caller caller)
    {
        return new GetUserResponse(UserDescription.Of(state.Account(caller.AccountId).RequireUser(request.UserName)));
    }
}
