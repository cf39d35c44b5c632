namespace Acinaces.Infra.Diff;

/// <summary>One thing that one principal may do, or is denied, under one condition.</summary>
/// <param name="Owner">Whose policy says so: a role, a bucket, a security group ...</param>
/// <param name="Condition">Empty for none.</param>
internal sealed record PermissionAtom(string Owner, bool Allows, string Principal, string Action, string Resource, string Condition)
{
    /// <summary>Whether everything the other says is said by this one already.</summary>
    public bool Covers(PermissionAtom other) =>
        Owner == other.Owner && Allows == other.Allows && (Condition.Length == 0 || Condition == other.Condition)
        && (Principal is "*" || Principal == other.Principal) && Comprises(Action, other.Action) && Comprises(Resource, other.Resource);

    // Whether everything that fits the other pattern fits this one: * is any text, ? one character.
    private static bool Comprises(ReadOnlySpan<char> pattern, ReadOnlySpan<char> other)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < other.Length)
        {
            // A star of the other must meet a star of the pattern: "a*" covers "ab*", but "ab" does not cover "a*".
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && (pattern[p] == other[t] || (pattern[p] == '?' && other[t] != '*')))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }
}
