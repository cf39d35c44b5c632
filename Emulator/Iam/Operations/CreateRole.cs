using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Iam.Operations;

/// <summary>Creates a role that nobody but its trust policy's principals can assume.</summary>
internal sealed class CreateRole(IamState state, IdSource ids, TimeProvider clock) : IOperation<CreateRoleRequest, CreateRoleResponse>
{
    public IEnumerable<Permission> Permissions(CreateRoleRequest request, Caller caller) => [new("iam:CreateRole", IamArn.Role(caller.AccountId, request.Path ?? "/", request.RoleName))];

    public CreateRoleResponse Invoke(CreateRoleRequest request, Caller caller)
    {
        var path = request.Path ?? "/";
        IamLimits.RequireName("roleName", request.RoleName);
        IamLimits.RequirePath(path);
        IamLimits.RequirePolicy(request.AssumeRolePolicyDocument, IamLimits.MaxTrustPolicyLength);
        var seconds = request.MaxSessionDuration ?? IamLimits.MinRoleSessionSeconds;
        if (seconds is < IamLimits.MinRoleSessionSeconds or > IamLimits.MaxRoleSessionSeconds) throw IamErrors.Validation("MaxSessionDuration must be between 3600 and 43200 seconds.");
        var role = new Role
        {
            Name = request.RoleName,
            Id = "AROA" + ids.Upper(17),
            Arn = IamArn.Role(caller.AccountId, path, request.RoleName),
            Path = path,
            CreateDate = clock.GetUtcNow(),
            TrustPolicy = request.AssumeRolePolicyDocument,
            Description = request.Description,
            MaxSessionDuration = seconds,
            PermissionsBoundary = request.PermissionsBoundary,
            Tags = request.Tags ?? [],
        };
        state.Change(caller.AccountId, account =>
        {
            if (account.Roles.ContainsKey(role.Name)) throw IamErrors.AlreadyExists("Role", role.Name);
            if (role.PermissionsBoundary is { } boundary) account.RequirePolicyDocument(boundary);
            return new IamChange(caller.AccountId) { Role = role };
        });
        return new CreateRoleResponse(RoleDescription.Of(role));
    }
}
