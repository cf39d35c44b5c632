using System.Globalization;
using System.Net;

namespace Acinaces.Emulator.Iam.Policies;

/// <summary>An operator such as <c>ForAnyValue:StringLikeIfExists</c>, taken apart.</summary>
/// <param name="Test">Whether a value meets one expected value; <paramref name="Negated"/> turns the answer round.</param>
internal sealed record ConditionOperator(Func<string, string, bool> Test, bool Negated, bool IfExists, ConditionQuantifier Quantifier, bool IsNullTest)
{
    private const string IfExistsSuffix = "IfExists";

    /// <summary>Absent when IAM has no such operator.</summary>
    public static ConditionOperator? Parse(string name)
    {
        var quantifier = ConditionQuantifier.One;
        if (name.StartsWith("ForAllValues:", StringComparison.Ordinal)) (quantifier, name) = (ConditionQuantifier.ForAllValues, name["ForAllValues:".Length..]);
        else if (name.StartsWith("ForAnyValue:", StringComparison.Ordinal)) (quantifier, name) = (ConditionQuantifier.ForAnyValue, name["ForAnyValue:".Length..]);
        if (name == "Null") return new ConditionOperator(static (_, _) => false, false, false, quantifier, IsNullTest: true);
        var ifExists = name.EndsWith(IfExistsSuffix, StringComparison.Ordinal);
        if (ifExists) name = name[..^IfExistsSuffix.Length];
        return Find(name) is var (test, negated) ? new ConditionOperator(test, negated, ifExists, quantifier, IsNullTest: false) : null;
    }

    private static (Func<string, string, bool> Test, bool Negated)? Find(string name) => name switch
    {
        "StringEquals" => (string.Equals, false),
        "StringNotEquals" => (string.Equals, true),
        "StringEqualsIgnoreCase" => (EqualsIgnoreCase, false),
        "StringNotEqualsIgnoreCase" => (EqualsIgnoreCase, true),
        "StringLike" => (Like, false),
        "StringNotLike" => (Like, true),
        "ArnEquals" or "ArnLike" => (ArnLike, false),
        "ArnNotEquals" or "ArnNotLike" => (ArnLike, true),
        "NumericEquals" => (static (value, expected) => Compare(value, expected) == 0, false),
        "NumericNotEquals" => (static (value, expected) => Compare(value, expected) == 0, true),
        "NumericLessThan" => (static (value, expected) => Compare(value, expected) < 0, false),
        "NumericLessThanEquals" => (static (value, expected) => Compare(value, expected) <= 0, false),
        "NumericGreaterThan" => (static (value, expected) => Compare(value, expected) > 0, false),
        "NumericGreaterThanEquals" => (static (value, expected) => Compare(value, expected) >= 0, false),
        "DateEquals" => (static (value, expected) => CompareDates(value, expected) == 0, false),
        "DateNotEquals" => (static (value, expected) => CompareDates(value, expected) == 0, true),
        "DateLessThan" => (static (value, expected) => CompareDates(value, expected) < 0, false),
        "DateLessThanEquals" => (static (value, expected) => CompareDates(value, expected) <= 0, false),
        "DateGreaterThan" => (static (value, expected) => CompareDates(value, expected) > 0, false),
        "DateGreaterThanEquals" => (static (value, expected) => CompareDates(value, expected) >= 0, false),
        "Bool" => (EqualsIgnoreCase, false),
        "BinaryEquals" => (string.Equals, false),
        "IpAddress" => (IsInNetwork, false),
        "NotIpAddress" => (IsInNetwork, true),
        _ => null,
    };

    private static bool EqualsIgnoreCase(string value, string expected) => value.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static bool Like(string value, string expected) => Wildcard.Matches(expected, value);

    /// <remarks>The six parts of an ARN are matched one by one, so a star does not reach over a colon of the first five.</remarks>
    private static bool ArnLike(string value, string expected)
    {
        var given = value.Split(':', 6);
        var wanted = expected.Split(':', 6);
        return given.Length == wanted.Length ? given.Zip(wanted).All(part => Wildcard.Matches(part.Second, part.First)) : Wildcard.Matches(expected, value) && expected == "*";
    }

    /// <summary>Absent (and so no comparison holds) when one of the two is not a number.</summary>
    private static int? Compare(string value, string expected) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var left) && decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : null;

    private static int? CompareDates(string value, string expected) => ParseDate(value) is { } left && ParseDate(expected) is { } right ? left.CompareTo(right) : null;

    private static DateTimeOffset? ParseDate(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return DateTimeOffset.FromUnixTimeSeconds(seconds);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
    }

    private static bool IsInNetwork(string value, string expected)
    {
        if (!IPAddress.TryParse(value, out var address)) return false;
        return expected.Contains('/') ? IPNetwork.TryParse(expected, out var network) && network.Contains(address) : IPAddress.TryParse(expected, out var single) && single.Equals(address);
    }
}
