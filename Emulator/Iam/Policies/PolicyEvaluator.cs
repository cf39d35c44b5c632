namespace Acinaces.Emulator.Iam.Policies;

/// <summary>IAM's evaluation: an explicit deny anywhere wins; then the grants must suffice.</summary>
/// <remarks>Source: IAM user guide, "Policy evaluation logic".</remarks>
internal static class PolicyEvaluator
{
    private const string Identity = "identity-based policy";
    private const string Resource = "resource-based policy";
    private const string BoundaryKind = "permissions boundary";
    private const string Session = "session policy";

    /// <param name="resource">Absent: the resource has no policy of its own.</param>
    /// <param name="session">Absent: not narrowed.</param>
    public static AccessDecision Evaluate(AccessRequest request, IdentityPolicies identity, PolicyDocument? resource, PolicyDocument? session)
    {
        var identityGrant = Look(identity.Attached, request);
        var boundary = identity.Boundary is { } limit ? Look([new("boundary", limit)], request) : (Finding?)null;
        var narrowed = session is null ? (Finding?)null : Look([new("session", session)], request);
        var resourceGrant = resource is null ? default : LookResource(resource, request);
        if (identityGrant.DeniedBy is { } first) return ExplicitDeny(Identity, first);
        if (resourceGrant.DeniedBy is { } second) return ExplicitDeny(Resource, second);
        if (boundary?.DeniedBy is { } third) return ExplicitDeny(BoundaryKind, third);
        if (narrowed?.DeniedBy is { } fourth) return ExplicitDeny(Session, fourth);

        // Named itself by the resource in its own account, a principal needs no grant of its own, and no limit of its own applies.
        var sameAccount = request.ResourceAccount == request.PrincipalAccount;
        if (sameAccount && resourceGrant.Match == PrincipalMatch.Named) return new AccessDecision(true, Resource, resourceGrant.AllowedBy);
        var grantedByResource = sameAccount && resourceGrant.Match == PrincipalMatch.Role;
        if (!grantedByResource && identityGrant.AllowedBy is null) return ImplicitDeny(Identity, request);
        if (!grantedByResource && resourceGrant.Match == PrincipalMatch.None && (!sameAccount || NeedsResourcePolicy(request.Action))) return ImplicitDeny(Resource, request);
        if (boundary is { AllowedBy: null }) return ImplicitDeny(BoundaryKind, request);
        if (narrowed is { AllowedBy: null }) return ImplicitDeny(Session, request);
        return grantedByResource ? new AccessDecision(true, Resource, resourceGrant.AllowedBy) : new AccessDecision(true, Identity, identityGrant.AllowedBy);
    }

    /// <summary>What a service may do for itself: only the resource's policy can allow it.</summary>
    public static AccessDecision EvaluateService(AccessRequest request, PolicyDocument? resource)
    {
        var grant = resource is null ? default : LookResource(resource, request);
        if (grant.DeniedBy is { } denied) return ExplicitDeny(Resource, denied);
        return grant.AllowedBy is { } allowed ? new AccessDecision(true, Resource, allowed) : ImplicitDeny(Resource, request);
    }

    // Keys and roles belong to nobody but those their own policy names.
    private static bool NeedsResourcePolicy(string action) => action.StartsWith("kms:", StringComparison.OrdinalIgnoreCase) || action.Equals("sts:AssumeRole", StringComparison.OrdinalIgnoreCase);

    private static AccessDecision ExplicitDeny(string kind, string statement) => new(false, $"with an explicit deny in {Article(kind)} {kind}", statement);

    private static AccessDecision ImplicitDeny(string kind, AccessRequest request) => new(false, $"because no {kind} allows the {request.Action} action", null);

    private static string Article(string kind) => kind == Identity ? "an" : "a";

    private static Finding Look(IReadOnlyList<NamedPolicy> policies, AccessRequest request)
    {
        string? allowed = null;
        foreach (var policy in policies)
        {
            foreach (var statement in policy.Document.Statements)
            {
                if ((allowed is not null && !statement.IsDeny) || !statement.AppliesTo(request)) continue;
                var name = $"{policy.Name}/{statement.Id}";
                if (statement.IsDeny) return new Finding(null, name, PrincipalMatch.None);
                allowed = name;
            }
        }
        return new Finding(allowed, null, PrincipalMatch.None);
    }

    private static Finding LookResource(PolicyDocument policy, AccessRequest request)
    {
        var best = default(Finding);
        foreach (var statement in policy.Statements)
        {
            var match = statement.Principals?.Match(request) ?? PrincipalMatch.None;
            if (match == PrincipalMatch.None || !statement.AppliesTo(request)) continue;
            if (statement.IsDeny) return new Finding(null, $"resource/{statement.Id}", match);
            if (match > best.Match) best = new Finding($"resource/{statement.Id}", null, match);
        }
        return best;
    }

    private readonly record struct Finding(string? AllowedBy, string? DeniedBy, PrincipalMatch Match);
}
