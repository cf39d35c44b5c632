using System.Net;
using System.Text.Json;

namespace Acinaces.Emulator.Delivery.Patterns;

/// <summary>Reads patterns. Messages name the field, as EventBridge's reasons do.</summary>
internal static class PatternParser
{
    public static ObjectPattern ParseObject(JsonElement pattern)
    {
        List<FieldPattern> fields = [];
        List<IReadOnlyList<ObjectPattern>> alternatives = [];
        foreach (var member in pattern.EnumerateObject())
        {
            if (member.Name == "$or" && IsChoice(member.Value))
                alternatives.Add([.. member.Value.EnumerateArray().Select(ParseObject)]);
            else
                fields.Add(ParseField(member));
        }

        return fields.Count + alternatives.Count > 0
            ? new ObjectPattern(fields, alternatives)
            : throw new PatternFormatException("Empty objects are not allowed");
    }

    // A field may be called $or too: it is a choice only when it lists at least two objects.
    private static bool IsChoice(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() >= 2 && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object);

    private static FieldPattern ParseField(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.Object => new FieldPattern(member.Name, ParseObject(member.Value), []),
        JsonValueKind.Array when member.Value.GetArrayLength() == 0 => throw new PatternFormatException("Empty arrays are not allowed"),
        JsonValueKind.Array => new FieldPattern(member.Name, null, [.. member.Value.EnumerateArray().Select(rule => ParseRule(member.Name, rule))]),
        _ => throw new PatternFormatException($"\"{member.Name}\" must be an object or an array"),
    };

    private static ValueRule ParseRule(string field, JsonElement rule) => rule.ValueKind switch
    {
        JsonValueKind.Object => ParseOperator(rule),
        JsonValueKind.Array => throw new PatternFormatException($"Match value of \"{field}\" must be String, number, true, false, or null"),
        _ => ParseScalar(rule),
    };

    private static ValueRule ParseScalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new ValueRule.Text(value.GetString() ?? ""),
        JsonValueKind.Number => new ValueRule.Number(ParseNumber(value)),
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => new ValueRule.Literal(value.ValueKind),
        _ => throw new PatternFormatException("Match value must be String, number, true, false, or null"),
    };

    private static ValueRule ParseOperator(JsonElement rule)
    {
        var members = rule.EnumerateObject().ToArray();
        if (members.Length != 1)
            throw new PatternFormatException("Only one key allowed in match expression");
        var (name, value) = (members[0].Name, members[0].Value);
        return name switch
        {
            "prefix" or "suffix" => ParseAffix(name, value),
            "equals-ignore-case" => new ValueRule.EqualsIgnoreCase(ParseText(name, value)),
            "wildcard" => new ValueRule.Wildcard(WildcardText.Parse(ParseText(name, value))),
            "anything-but" => ParseAnythingBut(value),
            "numeric" => NumericRangeParser.Parse(value),
            "cidr" => new ValueRule.Cidr(ParseNetwork(ParseText(name, value))),
            "exists" => value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? new ValueRule.Exists(value.GetBoolean())
                : throw new PatternFormatException("exists match pattern must be either true or false."),
            _ => throw new PatternFormatException($"Unrecognized match type {name}"),
        };
    }

    private static ValueRule ParseAffix(string name, JsonElement value)
    {
        var comparison = StringComparison.Ordinal;
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("equals-ignore-case", out var folded))
            (value, comparison) = (folded, StringComparison.OrdinalIgnoreCase);
        var text = ParseText(name, value);
        return name == "prefix" ? new ValueRule.Prefix(text, comparison) : new ValueRule.Suffix(text, comparison);
    }

    private static ValueRule.AnythingBut ParseAnythingBut(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.GetArrayLength() > 0
                ? new ValueRule.AnythingBut([.. value.EnumerateArray().Select(ParseScalar)])
                : throw new PatternFormatException("Empty arrays are not allowed");
        }

        if (value.ValueKind != JsonValueKind.Object)
            return new ValueRule.AnythingBut([ParseScalar(value)]);
        var members = value.EnumerateObject().ToArray();
        if (members.Length != 1 || members[0].Name is not ("prefix" or "suffix" or "equals-ignore-case" or "wildcard"))
            throw new PatternFormatException("Unsupported anything-but pattern");
        var texts = members[0].Value.ValueKind == JsonValueKind.Array ? members[0].Value.EnumerateArray().ToArray() : [members[0].Value];
        return new ValueRule.AnythingBut([.. texts.Select(text => ParseExcluded(members[0].Name, text))]);
    }

    private static ValueRule ParseExcluded(string name, JsonElement text) => name switch
    {
        "equals-ignore-case" => new ValueRule.EqualsIgnoreCase(ParseText(name, text)),
        "wildcard" => new ValueRule.Wildcard(WildcardText.Parse(ParseText(name, text))),
        _ => ParseAffix(name, text),
    };

    private static string ParseText(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : throw new PatternFormatException($"{name} match pattern must be a string");

    internal static decimal ParseNumber(JsonElement value) =>
        value.TryGetDecimal(out var number) ? number : throw new PatternFormatException($"Value must be a number: {value.GetRawText()}");

    private static IPNetwork ParseNetwork(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && IPAddress.TryParse(text.AsSpan(0, slash), out var address) && int.TryParse(text.AsSpan(slash + 1), out var bits))
        {
            var bytes = address.GetAddressBytes();
            if (bits >= 0 && bits <= bytes.Length * 8)
            {
                for (var i = bits; i < bytes.Length * 8; i++)
                    bytes[i / 8] &= (byte)~(0x80 >> (i % 8));
                return new IPNetwork(new IPAddress(bytes), bits);
            }
        }

        throw new PatternFormatException("Malformed CIDR, one '/' required");
    }
}
