using System.Globalization;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Iam.Policies;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam;

/// <summary>Decides by the policies that IAM holds and that resources carry.</summary>
internal sealed class PolicyAuthorizer(IamState state, DecisionLog decisions, TimeProvider clock, EmulatorOptions options) : IAuthorizer
{
    private readonly DecisionCache _known = new();

    public void Require(Caller caller, Permission permission, string? resourcePolicy = null)
    {
        if (caller.IsAdministrator) return;
        var policy = resourcePolicy ?? permission.ResourcePolicy;
        var identity = state.PoliciesOf(caller.PrincipalArn);
        var decision = _known.Find(caller.PrincipalArn, permission, identity, policy, caller.SessionPolicy) ?? Decide(caller, permission, identity, policy);
        Log(caller.PrincipalArn, permission, decision);
        if (!decision.Allowed) throw new AwsErrorException("AccessDeniedException", $"User: {caller.PrincipalArn} is not authorized to perform: {permission.Action} on resource: {permission.Resource} {decision.Reason}");
    }

    public bool Allows(DeliverySender sender, Permission permission, string? resourcePolicy)
    {
        var policy = (resourcePolicy ?? permission.ResourcePolicy) is { } text ? PolicyParser.Parse(text) : null;
        var values = new Dictionary<string, IReadOnlyList<string>>
        {
            ["aws:sourcearn"] = [sender.SourceArn],
            ["aws:sourceaccount"] = [sender.SourceAccount],
            ["aws:securetransport"] = ["true"],
            ["aws:requestedregion"] = [options.Region],
        };
        AccessRequest request;
        AccessDecision decision;
        if (sender.RoleArn is { } role)
        {
            var session = PrincipalArn.SessionOf(role, sender.ServicePrincipal.Split('.')[0]);
            request = new AccessRequest(permission.Action, permission.Resource, session, PrincipalArn.AccountOf(role)) { RoleArn = role, OwnerAccount = permission.ResourceAccount, Values = values };
            decision = PolicyEvaluator.Evaluate(request, state.PoliciesOf(session), policy, null);
        }
        else
        {
            request = new AccessRequest(permission.Action, permission.Resource, sender.ServicePrincipal, sender.SourceAccount) { ServicePrincipal = sender.ServicePrincipal, Values = values };
            decision = PolicyEvaluator.EvaluateService(request, policy);
        }
        Log(request.PrincipalArn, permission, decision);
        return decision.Allowed;
    }

    private AccessDecision Decide(Caller caller, Permission permission, IdentityPolicies identity, string? policy)
    {
        var request = RequestOf(caller, permission);
        var session = caller.SessionPolicy is { } text ? PolicyParser.Parse(text) : null;
        var decision = PolicyEvaluator.Evaluate(request, identity, policy is null ? null : PolicyParser.Parse(policy), session);
        if (!request.DependsOnCircumstances) _known.Keep(caller.PrincipalArn, permission, identity, policy, caller.SessionPolicy, decision);
        return decision;
    }

    private AccessRequest RequestOf(Caller caller, Permission permission)
    {
        var now = clock.GetUtcNow();
        var account = PrincipalArn.AccountOf(caller.PrincipalArn);
        var role = state.RoleArnOf(caller.PrincipalArn);
        var values = new Dictionary<string, IReadOnlyList<string>>
        {
            ["aws:principalarn"] = [role ?? caller.PrincipalArn],
            ["aws:principalaccount"] = [account],
            ["aws:principaltype"] = [role is null ? "User" : "AssumedRole"],
            ["aws:requestedregion"] = [caller.Region],
            ["aws:currenttime"] = [now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)],
            ["aws:epochtime"] = [now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)],
            // The emulator is reached over loopback only, which no one else can read: what a policy asks TLS for is given.
            ["aws:securetransport"] = ["true"],
        };
        if (role is null) values["aws:username"] = [caller.PrincipalArn[(caller.PrincipalArn.LastIndexOf('/') + 1)..]];
        if (caller.SourceIp is { } address) values["aws:sourceip"] = [address];
        foreach (var (key, given) in permission.ConditionValues ?? new Dictionary<string, IReadOnlyList<string>>()) values[key.ToLowerInvariant()] = given;
        return new AccessRequest(permission.Action, permission.Resource, caller.PrincipalArn, account) { RoleArn = role, OwnerAccount = permission.ResourceAccount, Values = values };
    }

    private void Log(string principalArn, Permission permission, AccessDecision decision) =>
        decisions.Add(new LoggedDecision(clock.GetUtcNow(), principalArn, permission.Action, permission.Resource, decision.Allowed, decision.Reason, decision.Statement));
}
