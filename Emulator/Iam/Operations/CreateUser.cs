using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Creates a user without rights and keys.</summary>
internal sealed class CreateUser(IamState state, IdSource ids, TimeProvider clock) : IOperation<CreateUserRequest, CreateUserResponse>
{
    public IEnumerable<Permission> Permissions(CreateUserRequest request, Caller caller) => [new("iam:CreateUser", IamArn.User(caller.AccountId, request.Path ?? "/", request.UserName))];

    public CreateUserResponse Invoke(CreateUserRequest request, Caller caller)
    {
        var path = request.Path ?? "/";
        IamLimits.RequireName("userName", request.UserName);
        IamLimits.RequirePath(path);
        var user = new User
        {
            Name = request.UserName,
            Id = "AIDA" + ids.Upper(17),
            Arn = IamArn.User(caller.AccountId, path, request.UserName),
            Path = path,
            CreateDate = clock.GetUtcNow(),
            PermissionsBoundary = request.PermissionsBoundary,
            Tags = request.Tags ?? [],
        };
        state.Change(caller.AccountId, account =>
        {
            if (account.Users.ContainsKey(user.Name)) throw IamErrors.AlreadyExists("User", user.Name);
            if (user.PermissionsBoundary is { } boundary) account.RequirePolicyDocument(boundary);
            return new IamChange(caller.AccountId) { User = user };
        });
        return new CreateUserResponse(UserDescription.Of(user));
    }
}
