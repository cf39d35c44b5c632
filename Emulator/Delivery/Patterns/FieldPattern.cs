using System.Text.Json;

namespace Acinaces.Emulator.Delivery.Patterns;

/// <summary>What one member must hold: an object of a shape, or a value that one of the rules accepts.</summary>
/// <param name="Nested">The shape; absent when the member is compared with <paramref name="Rules"/>.</param>
internal sealed record FieldPattern(string Name, ObjectPattern? Nested, IReadOnlyList<ValueRule> Rules)
{
    /// <param name="value">The member, or <c>default</c> when there is none.</param>
    public bool Matches(JsonElement value) => Nested is null ? MatchesLeaf(value) : MatchesNested(Nested, value);

    private static bool MatchesNested(ObjectPattern nested, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return nested.Matches(value);
        foreach (var element in value.EnumerateArray())
        {
            // All fields of the pattern must be met by the same element, not by several together.
            if (MatchesNested(nested, element))
                return true;
        }

        return value.GetArrayLength() == 0 && nested.Matches(default);
    }

    private bool MatchesLeaf(JsonElement value)
    {
        var seen = 0;
        if (AnyValueMatches(value, ref seen))
            return true;
        return seen == 0 && Rules.Any(rule => rule is ValueRule.Exists { Wanted: false });
    }

    private bool AnyValueMatches(JsonElement value, ref int seen)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined or JsonValueKind.Object:
                return false;
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray())
                {
                    if (AnyValueMatches(element, ref seen))
                        return true;
                }

                return false;
            default:
                seen++;
                foreach (var rule in Rules)
                {
                    if (rule.Matches(value))
                        return true;
                }

                return false;
        }
    }
}
