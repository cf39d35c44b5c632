namespace Acinaces.Emulator.ElastiCache.Serving;

/// <summary>Patterns of KEYS, SCAN and PSUBSCRIBE: <c>*</c>, <c>?</c>, <c>[a-c]</c>, <c>[^x]</c> and backslash.</summary>
internal static class Glob
{
    public static bool Matches(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> text)
    {
        var (p, t) = (0, 0);
        var (starPattern, starText) = (-1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (starPattern, starText) = (p++, t);
            }
            else if (p < pattern.Length && MatchOne(pattern, p, text[t], out var next))
            {
                p = next;
                t++;
            }
            else if (starPattern >= 0)
            {
                // The star takes one more byte, and matching goes on behind it; no deeper search is ever needed.
                p = starPattern + 1;
                t = ++starText;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    private static bool MatchOne(ReadOnlySpan<byte> pattern, int at, byte value, out int next)
    {
        next = at + 1;
        switch (pattern[at])
        {
            case (byte)'?':
                return true;
            case (byte)'\\' when next < pattern.Length:
                return pattern[next++] == value;
            case (byte)'[':
                return MatchClass(pattern, at, value, out next);
            default:
                return pattern[at] == value;
        }
    }

    private static bool MatchClass(ReadOnlySpan<byte> pattern, int at, byte value, out int next)
    {
        var i = at + 1;
        var isNegated = i < pattern.Length && pattern[i] == '^';
        if (isNegated) i++;
        var isFound = false;
        for (; i < pattern.Length && pattern[i] != ']'; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                isFound |= pattern[++i] == value;
            }
            else if (i + 2 < pattern.Length && pattern[i + 1] == '-')
            {
                var (low, high) = (Math.Min(pattern[i], pattern[i + 2]), Math.Max(pattern[i], pattern[i + 2]));
                isFound |= value >= low && value <= high;
                i += 2;
            }
            else
            {
                isFound |= pattern[i] == value;
            }
        }
        next = Math.Min(i + 1, pattern.Length);
        return isFound != isNegated;
    }
}
