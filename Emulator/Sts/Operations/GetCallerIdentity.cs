using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sts.Wire;

namespace Acinaces.Emulator.Sts.Operations;

/// <summary>Says who the caller is. Needs no right, as in AWS.</summary>
internal sealed class GetCallerIdentity(IamState state) : IOperation<GetCallerIdentityRequest, GetCallerIdentityResponse>
{
    public IEnumerable<Permission> Permissions(GetCallerIdentityRequest request, Caller caller) => [];

    public GetCallerIdentityResponse Invoke(GetCallerIdentityRequest request, Caller caller) => new(caller.PrincipalArn, UserIdOf(caller), caller.AccountId);

    private string UserIdOf(Caller caller)
    {
        var account = state.Account(caller.AccountId);
        var name = PrincipalArn.NameOf(caller.PrincipalArn);
        if (PrincipalArn.RoleOf(caller.PrincipalArn) is { } role) return account.Roles.TryGetValue(PrincipalArn.NameOf(role), out var known) ? $"{known.Id}:{name}" : name;
        return account.Users.TryGetValue(name, out var user) ? user.Id : caller.AccountId;
    }
}
