namespace Acinaces.Emulator.Iam.Policies;

/// <summary>IAM's patterns: <c>*</c> stands for any text, <c>?</c> for any one character.</summary>
internal static class Wildcard
{
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase = false)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || Same(pattern[p], text[t], ignoreCase)))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more. Earlier stars need no second look: the shortest match up to here was found.
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

    private static bool Same(char left, char right, bool ignoreCase) => left == right || (ignoreCase && char.ToLowerInvariant(left) == char.ToLowerInvariant(right));
}
