using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates;

namespace Acinaces.Infra.Specification;

/// <summary>Holds the properties of one resource against the specification of its type.</summary>
internal sealed class PropertyCheck(ResourceSpecification type, ValueConstraints constraints, TemplateResource resource)
{
    public IEnumerable<Finding> Findings() => Members(resource.Properties, type.Properties, type.Type, new Place("Properties", ""));

    private IEnumerable<Finding> Members(JsonObject members, IReadOnlyDictionary<string, PropertySpecification> known, string owner, Place at)
    {
        foreach (var (name, value) in members)
        {
            if (!known.TryGetValue(name, out var property))
                yield return Fault(at.Member(name), $"unknown property of {owner}{Similar.Hint(name, known.Keys)}");
            else if (!IsNoValue(value))
                foreach (var finding in Value(value, property.Shape, at.Member(name))) yield return finding;
        }

        foreach (var (name, _) in known.Where(property => property.Value.IsRequired && (!members.TryGetPropertyValue(property.Key, out var value) || IsNoValue(value))))
            yield return Fault(at.Member(name), $"missing required property of {owner}");
    }

    private IEnumerable<Finding> Value(JsonNode? value, PropertyShape shape, Place at)
    {
        if (IsIntrinsic(value)) return Constrained(value, at);
        return shape switch
        {
            PropertyShape.Text text => Text(value, text, at),
            PropertyShape.Number number => Scalar(value, at, number.IsWhole ? "whole number" : "number", word => IsNumber(word, number.IsWhole)),
            PropertyShape.Flag => Scalar(value, at, "true or false", word => word is "true" or "false"),
            PropertyShape.List list => List(value, list, at),
            PropertyShape.Map map => value is JsonObject members
                ? members.SelectMany(member => Value(member.Value, map.Element, at.Any(member.Key)))
                : [Expected("map", value, at)],
            PropertyShape.Structure structure => value is JsonObject part
                ? Members(part, type.Definitions[structure.Definition], structure.Definition, at)
                : [Expected($"{structure.Definition} object", value, at)],
            PropertyShape.Tag => value is JsonObject tag && tag.ContainsKey("Key") && tag.ContainsKey("Value") ? [] : [Expected("tag with Key and Value", value, at)],
            PropertyShape.Either either => Either(value, either, at),
            _ => [],
        };
    }

    private IEnumerable<Finding> Text(JsonNode? value, PropertyShape.Text text, Place at)
    {
        if (value is not JsonValue) return [Expected("text", value, at)];
        var word = resource.Stack.Text(value);
        if (IsDynamic(word)) return [];
        if (text.Values.Count > 0 && !text.Values.Contains(word))
            return [Fault(at, $"'{word}' is none of {string.Join(", ", text.Values.Take(12))}{Similar.Hint(word, text.Values)}")];
        return Constrained(value, at);
    }

    private IEnumerable<Finding> Scalar(JsonNode? value, Place at, string expected, Func<string, bool> fits) =>
        value is JsonValue && fits(resource.Stack.Text(value)) ? Constrained(value, at) : [Expected(expected, value, at)];

    private IEnumerable<Finding> List(JsonNode? value, PropertyShape.List list, Place at)
    {
        if (value is not JsonArray items) return [Expected("list", value, at)];
        var faults = items.SelectMany((item, index) => Value(item, list.Element, at.Any(index.ToString(CultureInfo.InvariantCulture))));
        return constraints.Find(type.Type, at.Pattern)?.Longest is { } most && items.Count > most
            ? faults.Append(Fault(at, $"has {items.Count} items, {most} are allowed"))
            : faults;
    }

    // What is nearest to fitting says best what is wrong.
    private IEnumerable<Finding> Either(JsonNode? value, PropertyShape.Either either, Place at) =>
        either.Shapes.Select(shape => (IReadOnlyList<Finding>)[.. Value(value, shape, at)]).MinBy(faults => faults.Count)!;

    private IEnumerable<Finding> Constrained(JsonNode? value, Place at)
    {
        if (constraints.Find(type.Type, at.Pattern) is not { } constraint) return [];
        var word = resource.Stack.Text(value);
        return !IsDynamic(word) && constraint.Fault(word) is { } fault ? [Fault(at, fault)] : [];
    }

    private Finding Expected(string expected, JsonNode? value, Place at) => Fault(at, $"expected {expected}, got {value switch
    {
        null => "null",
        JsonArray => "a list",
        JsonObject => "an object",
        _ => value.ToJsonString(),
    }}");

    private Finding Fault(Place at, string message) => Finding.On(resource, at.Path, message);

    // What AWS will only know at deployment stands in braces.
    private static bool IsDynamic(string word) => word.Contains('{', StringComparison.Ordinal);

    private static bool IsNumber(string word, bool whole) =>
        whole ? long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) : decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsIntrinsic(JsonNode? value) =>
        value is JsonObject { Count: 1 } call && (call.First().Key is "Ref" or "Condition" || call.First().Key.StartsWith("Fn::", StringComparison.Ordinal));

    private static bool IsNoValue(JsonNode? value) =>
        value is JsonObject { Count: 1 } call && call["Ref"] is JsonValue reference && reference.GetValueKind() == JsonValueKind.String && reference.GetValue<string>() == "AWS::NoValue";

    // Where a value stands in the template, and the same place with every position and map name as *.
    private sealed record Place(string Path, string Pattern)
    {
        public Place Member(string name) => new($"{Path}.{name}", Pattern.Length == 0 ? name : $"{Pattern}/{name}");

        public Place Any(string name) => new($"{Path}.{name}", $"{Pattern}/*");
    }
}
