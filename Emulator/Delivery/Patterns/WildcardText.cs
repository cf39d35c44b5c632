using System.Text;

namespace Acinaces.Emulator.Delivery.Patterns;

/// <summary>A text with <c>*</c> for any run of characters; <c>\*</c> and <c>\\</c> stand for themselves.</summary>
internal sealed class WildcardText
{
    private readonly string[] _parts;

    private WildcardText(string[] parts) => _parts = parts;

    /// <exception cref="PatternFormatException">Two stars in a row, or a backslash before another character.</exception>
    public static WildcardText Parse(string pattern)
    {
        List<string> parts = [];
        var part = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
            {
                if (i + 1 == pattern.Length || pattern[i + 1] is not ('*' or '\\'))
                    throw new PatternFormatException("Invalid escape character at pos " + i);
                part.Append(pattern[++i]);
            }
            else if (pattern[i] == '*')
            {
                if (i > 0 && pattern[i - 1] == '*' && part.Length == 0)
                    throw new PatternFormatException("Consecutive wildcard characters at pos " + (i - 1));
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(pattern[i]);
            }
        }

        parts.Add(part.ToString());
        return new WildcardText([.. parts]);
    }

    public bool Matches(string text)
    {
        if (_parts.Length == 1)
            return text == _parts[0];
        var (first, last) = (_parts[0], _parts[^1]);
        if (text.Length < first.Length + last.Length || !text.StartsWith(first, StringComparison.Ordinal) || !text.EndsWith(last, StringComparison.Ordinal))
            return false;
        // Taking each middle part as early as possible leaves the most room for the rest.
        var rest = text.AsSpan(first.Length, text.Length - first.Length - last.Length);
        foreach (var part in _parts.AsSpan(1, _parts.Length - 2))
        {
            var at = rest.IndexOf(part, StringComparison.Ordinal);
            if (at < 0)
                return false;
            rest = rest[(at + part.Length)..];
        }

        return true;
    }
}
