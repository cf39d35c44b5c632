using System.Text.Json;

namespace Acinaces.Infra.Specification;

/// <summary>Reads what <c>update.mjs</c> writes.</summary>
internal static class SpecificationReader
{
    public static CloudFormationSpecification Read(JsonElement root) => new(
        root.GetProperty("source").GetString()!,
        [.. root.GetProperty("knownTypes").EnumerateArray().Select(name => name.GetString()!)],
        root.GetProperty("types").EnumerateObject().Select(Resource));

    private static ResourceSpecification Resource(JsonProperty type) => new()
    {
        Type = type.Name,
        Attributes = [.. type.Value.GetProperty("attributes").EnumerateArray().Select(name => name.GetString()!)],
        IsStateful = type.Value.TryGetProperty("stateful", out var stateful) && stateful.GetBoolean(),
        TagsProperty = type.Value.TryGetProperty("tags", out var tags) ? tags.GetString() : null,
        Properties = Properties(type.Value.GetProperty("properties")),
        Definitions = type.Value.GetProperty("definitions").EnumerateObject()
            .ToDictionary(definition => definition.Name, definition => (IReadOnlyDictionary<string, PropertySpecification>)Properties(definition.Value), StringComparer.Ordinal),
    };

    private static Dictionary<string, PropertySpecification> Properties(JsonElement properties) =>
        properties.EnumerateObject().ToDictionary(property => property.Name, property => Property(property.Value), StringComparer.Ordinal);

    private static PropertySpecification Property(JsonElement property) => new(
        Shape(property.GetProperty("type")),
        property.TryGetProperty("required", out var required) && required.GetBoolean(),
        (property.TryGetProperty("replacement", out var replacement) ? replacement.GetString() : null) switch
        {
            "yes" => Replacement.Always,
            "maybe" => Replacement.Maybe,
            _ => Replacement.Never,
        });

    private static PropertyShape Shape(JsonElement type) => type.ValueKind == JsonValueKind.String ? Plain(type.GetString()!) : Composed(type.EnumerateObject().Single());

    private static PropertyShape Plain(string name) => name switch
    {
        "string" or "date-time" => new PropertyShape.Text([]),
        "integer" => new PropertyShape.Number(IsWhole: true),
        "number" => new PropertyShape.Number(IsWhole: false),
        "boolean" => new PropertyShape.Flag(),
        "tag" => new PropertyShape.Tag(),
        "json" or "null" => new PropertyShape.Free(),
        _ => throw new InvalidOperationException($"specification.json has a shape '{name}' that nothing here can read."),
    };

    private static PropertyShape Composed(JsonProperty shape) => shape.Name switch
    {
        "values" => new PropertyShape.Text([.. shape.Value.EnumerateArray().Select(value => value.GetString()!)]),
        "list" => new PropertyShape.List(Shape(shape.Value)),
        "map" => new PropertyShape.Map(Shape(shape.Value)),
        "object" => new PropertyShape.Structure(shape.Value.GetString()!),
        "any" => new PropertyShape.Either([.. shape.Value.EnumerateArray().Select(Shape)]),
        _ => throw new InvalidOperationException($"specification.json has a shape '{shape.Name}' that nothing here can read."),
    };
}
