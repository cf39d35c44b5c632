using System.Globalization;
using System.Text.RegularExpressions;

namespace Acinaces.Infra.Specification;

/// <summary>What a value must be beyond its shape: the specification says little about that, so it is written down by hand.</summary>
public sealed record ValueConstraint
{
    /// <summary>The only texts allowed. Empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public decimal? Least { get; init; }

    public decimal? Most { get; init; }

    /// <summary>Characters of a text, or items of a list.</summary>
    public int? Longest { get; init; }

    /// <summary>What the whole text must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>What is wrong with a text or number. Absent when nothing is.</summary>
    public string? Fault(string value)
    {
        if (Values.Count > 0 && !Values.Contains(value)) return $"'{value}' is none of {string.Join(", ", Values)}{Similar.Hint(value, Values)}";
        if (Least is not null || Most is not null)
        {
            if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return $"'{value}' is no number";
            if (number < Least) return $"{value} is less than {Least}";
            if (number > Most) return $"{value} is more than {Most}";
        }

        if (value.Length > Longest) return $"has {value.Length} characters, {Longest} are allowed";
        return Pattern is not null && !Regex.IsMatch(value, $"^(?:{Pattern})$", RegexOptions.CultureInvariant) ? $"'{value}' does not match {Pattern}" : null;
    }
}
