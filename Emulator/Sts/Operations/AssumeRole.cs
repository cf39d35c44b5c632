using Acinaces.Emulator.Iam.Model;
using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sts.Wire;

namespace Acinaces.Emulator.Sts.Operations;

/// <summary>Gives temporary credentials of a role whose trust policy admits the caller.</summary>
internal sealed class AssumeRole(IamState state, RoleSessions sessions) : IOperation<AssumeRoleRequest, AssumeRoleResponse>
{
    private const int MinSessionNameLength = 2;
    private const int DefaultSeconds = 3600;

    public IEnumerable<Permission> Permissions(AssumeRoleRequest request, Caller caller)
    {
        // A role that does not exist is denied with the words of one that does not trust the caller: AWS does not tell them apart.
        var conditions = request.ExternalId is { } id ? new Dictionary<string, IReadOnlyList<string>> { ["sts:ExternalId"] = [id] } : null;
        return [new("sts:AssumeRole", request.RoleArn) { ResourcePolicy = Find(request.RoleArn)?.TrustPolicy, ConditionValues = conditions }];
    }

    public AssumeRoleResponse Invoke(AssumeRoleRequest request, Caller caller)
    {
        var role = Find(request.RoleArn) ?? throw IamErrors.NoSuchEntity($"The role {request.RoleArn}");
        IamLimits.RequireName("roleSessionName", request.RoleSessionName);
        if (request.RoleSessionName.Length < MinSessionNameLength) throw IamErrors.Validation("1 validation error detected: Value at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2");
        if (request.Policy is { } policy) IamLimits.RequirePolicy(policy, IamLimits.MaxTrustPolicyLength);
        var seconds = request.DurationSeconds ?? DefaultSeconds;
        if (seconds < IamLimits.MinSessionSeconds) throw IamErrors.Validation($"1 validation error detected: Value '{seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to {IamLimits.MinSessionSeconds}");
        if (seconds > role.MaxSessionDuration) throw IamErrors.Validation("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
        var credentials = sessions.Issue(role.Arn, request.RoleSessionName, TimeSpan.FromSeconds(seconds), request.Policy);
        return new AssumeRoleResponse(credentials, new AssumedRoleUser($"{role.Id}:{request.RoleSessionName}", PrincipalArn.SessionOf(role.Arn, request.RoleSessionName)));
    }

    private Role? Find(string arn) => state.Account(PrincipalArn.AccountOf(arn)).Roles.GetValueOrDefault(PrincipalArn.NameOf(arn)) is { } role && role.Arn == arn ? role : null;
}
