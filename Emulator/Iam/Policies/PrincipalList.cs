namespace Acinaces.Emulator.Iam.Policies;

/// <summary>The principals of a resource policy's statement, or all but these.</summary>
/// <param name="Aws">ARNs, account ids, or <c>*</c>.</param>
/// <param name="Services">Service principals such as <c>events.amazonaws.com</c>.</param>
internal sealed record PrincipalList(IReadOnlyList<string> Aws, IReadOnlyList<string> Services, bool Negated)
{
    public PrincipalMatch Match(AccessRequest request)
    {
        var match = request.ServicePrincipal is { } service ? MatchService(service) : MatchAws(request);
        return Negated ? (match == PrincipalMatch.None ? PrincipalMatch.Named : PrincipalMatch.None) : match;
    }

    private PrincipalMatch MatchService(string service) =>
        Services.Contains(service, StringComparer.OrdinalIgnoreCase) || Services.Contains("*") || Aws.Contains("*") ? PrincipalMatch.Named : PrincipalMatch.None;

    private PrincipalMatch MatchAws(AccessRequest request)
    {
        var best = PrincipalMatch.None;
        foreach (var principal in Aws)
        {
            if (principal == "*" || principal == request.PrincipalArn) return PrincipalMatch.Named;
            if (principal == request.RoleArn) best = PrincipalMatch.Role;
            else if (best == PrincipalMatch.None && IsAccount(principal, request.PrincipalAccount)) best = PrincipalMatch.Account;
        }
        return best;
    }

    private static bool IsAccount(string principal, string account) => principal == account || principal == $"arn:aws:iam::{account}:root";
}
