using System.Collections.Concurrent;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Iam.Policies;

/// <summary>Decisions that hang on nothing but who asks, what for, and the policies. Those that looked at circumstances such as the time or the tags of a resource are never kept.</summary>
internal sealed class DecisionCache
{
    private const int MaxKept = 8192;
    private readonly ConcurrentDictionary<Question, Entry> _kept = new();

    /// <param name="identity">The policies of the principal now: a change gives another object, and what was kept under the old one no longer counts.</param>
    public AccessDecision? Find(string principalArn, Permission permission, IdentityPolicies identity, string? resourcePolicy, string? sessionPolicy) =>
        _kept.TryGetValue(new Question(principalArn, permission.Action, permission.Resource), out var entry)
        && ReferenceEquals(entry.Identity, identity) && entry.ResourcePolicy == resourcePolicy && entry.SessionPolicy == sessionPolicy
            ? entry.Decision
            : null;

    public void Keep(string principalArn, Permission permission, IdentityPolicies identity, string? resourcePolicy, string? sessionPolicy, AccessDecision decision)
    {
        if (_kept.Count >= MaxKept) _kept.Clear();
        _kept[new Question(principalArn, permission.Action, permission.Resource)] = new Entry(identity, resourcePolicy, sessionPolicy, decision);
    }

    private readonly record struct Question(string PrincipalArn, string Action, string Resource);

    private sealed record Entry(IdentityPolicies Identity, string? ResourcePolicy, string? SessionPolicy, AccessDecision Decision);
}
