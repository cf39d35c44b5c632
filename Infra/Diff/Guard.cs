using System.Globalization;
using System.Text.RegularExpressions;

namespace Acinaces.Infra.Diff;

/// <summary>A property whose change in one direction loses data or protection, although CloudFormation updates it in place.</summary>
/// <param name="Type">The resource's type.</param>
/// <param name="Path">A regular expression over the property's path, for example <c>Rules\.\d+\.Days</c>.</param>
/// <param name="IsWeaker">Whether the new value, compared with the old one, is the dangerous direction.</param>
internal sealed record Guard(string Type, string Path, ChangeKind Kind, string Consequence, Func<string?, string?, bool> IsWeaker)
{
    public bool Fires(string type, PropertyChange change) =>
        type == Type && Regex.IsMatch(string.Join('.', change.Path), $"^(?:{Path})$", RegexOptions.CultureInvariant) && IsWeaker(change.Old, change.New);

    /// <summary>Was on, is no longer.</summary>
    public static bool SwitchedOff(string? old, string? @new) => old is "true" or "Enabled" or "ACTIVE" && @new != old;

    /// <summary>Was there, is no longer.</summary>
    public static bool Removed(string? old, string? @new) => old is not null && @new is null;

    /// <summary>Less than before, or limited for the first time.</summary>
    public static bool Shortened(string? old, string? @new) => Number(@new) is { } after && (Number(old) is not { } before || after < before);

    public static bool Changed(string? old, string? @new) => @new is not null && old != @new;

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
