using System.Globalization;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Iam.Policies;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam;

/// <summary>Decides by the policies that IAM holds and that resources carry.</summary>
internal sealed class PolicyAuthorizer(IamState state, DecisionLog decisions, TimeProvider clock, EmulatorOptions options) : IAuthorizer
{
    public void Require(Caller caller, Permission permission, string? resourcePolicy = null)
    {
        if (caller.IsAdministrator) return;
        var request = RequestOf(caller, permission);
        var session = caller.SessionPolicy is { } text ? PolicyParser.Parse(text) : null;
        var policy = resourcePolicy ?? permission.ResourcePolicy;
        var decision = PolicyEvaluator.Evaluate(request, state.PoliciesOf(caller.PrincipalArn), policy is null ? null : PolicyParser.Parse(policy), session);
        Log(request, decision);
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
            request = new AccessRequest(permission.Action, permission.Resource, session, PrincipalArn.AccountOf(role)) { RoleArn = role, Values = values };
            decision = PolicyEvaluator.Evaluate(request, state.PoliciesOf(session), policy, null);
        }
        else
        {
            request = new AccessRequest(permission.Action, permission.Resource, sender.ServicePrincipal, sender.SourceAccount) { ServicePrincipal = sender.ServicePrincipal, Values = values };
            decision = PolicyEvaluator.EvaluateService(request, policy);
        }
        Log(request, decision);
        return decision.Allowed;
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
        return new AccessRequest(permission.Action, permission.Resource, caller.PrincipalArn, account) { RoleArn = role, Values = values };
    }

    private void Log(AccessRequest request, AccessDecision decision) =>
        decisions.Add(new LoggedDecision(clock.GetUtcNow(), request.PrincipalArn, request.Action, request.Resource, decision.Allowed, decision.Reason, decision.Statement));
}
