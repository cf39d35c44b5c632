using System.Text.Json;
using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.Schemas;

/// <summary>Reads a schema into rules. A referenced schema is read once, so schemas may refer to themselves.</summary>
internal sealed class SchemaParser(JsonElement root, IReadOnlyDictionary<string, ApiModel> models)
{
    private const string Components = "#/components/schemas/";
    private const string ModelPath = "/models/";
    private readonly Dictionary<string, JsonSchema> _referenced = new(StringComparer.Ordinal);

    public JsonSchema Root()
    {
        _referenced["#"] = new JsonSchema();
        return Fill(_referenced["#"], root);
    }

    private JsonSchema Read(JsonElement element) => Fill(new JsonSchema(), element);

    private JsonSchema Fill(JsonSchema schema, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) throw ApiGatewayErrors.BadRequest("Invalid model schema specified: a schema is an object");
        if (element.TryGetProperty("$ref", out var reference))
        {
            var target = Referenced(reference.GetString() ?? "");
            schema.Add(target.Validate);   // beside $ref, draft 4 ignores all else
            return schema;
        }
        var isNullable = element.TryGetProperty("nullable", out var nullable) && nullable.ValueKind == JsonValueKind.True;
        foreach (var member in element.EnumerateObject())
        {
            if (JsonSchema.IsAnnotation(member.Name) || member.Name is "nullable" or "exclusiveMinimum" or "exclusiveMaximum" or "additionalProperties" or "additionalItems" or "patternProperties") continue;
            schema.Add(Rule(member.Name, member.Value, element, isNullable));
        }
        if (element.TryGetProperty("additionalProperties", out var additional) || element.TryGetProperty("patternProperties", out _)) schema.Add(Objects(element, additional));
        return schema;
    }

    private SchemaRule Rule(string keyword, JsonElement value, JsonElement schema, bool isNullable) => keyword switch
    {
        "type" => ScalarRules.Type(value, isNullable),
        "enum" => ScalarRules.Enum(value, isNullable),
        "minimum" => ScalarRules.Minimum(value.GetDecimal(), IsTrue(schema, "exclusiveMinimum")),
        "maximum" => ScalarRules.Maximum(value.GetDecimal(), IsTrue(schema, "exclusiveMaximum")),
        "multipleOf" => ScalarRules.MultipleOf(value.GetDecimal()),
        "minLength" => ScalarRules.MinLength(value.GetInt32()),
        "maxLength" => ScalarRules.MaxLength(value.GetInt32()),
        "pattern" => ScalarRules.Pattern(value.GetString() ?? ""),
        "required" => StructureRules.Required([.. value.EnumerateArray().Select(name => name.GetString() ?? "")]),
        "properties" => StructureRules.Properties(value.EnumerateObject().ToDictionary(property => property.Name, property => Read(property.Value))),
        "minProperties" => StructureRules.MinProperties(value.GetInt32()),
        "maxProperties" => StructureRules.MaxProperties(value.GetInt32()),
        "items" => value.ValueKind == JsonValueKind.Array
            ? StructureRules.Tuple([.. value.EnumerateArray().Select(Read)], !schema.TryGetProperty("additionalItems", out var more) || more.ValueKind != JsonValueKind.False)
            : StructureRules.Items(Read(value)),
        "minItems" => StructureRules.MinItems(value.GetInt32()),
        "maxItems" => StructureRules.MaxItems(value.GetInt32()),
        "uniqueItems" => StructureRules.UniqueItems(value.GetBoolean()),
        "allOf" => CombiningRules.AllOf([.. value.EnumerateArray().Select(Read)]),
        "anyOf" => CombiningRules.AnyOf([.. value.EnumerateArray().Select(Read)]),
        "oneOf" => CombiningRules.OneOf([.. value.EnumerateArray().Select(Read)]),
        "not" => CombiningRules.Not(Read(value)),
        _ => throw ApiGatewayErrors.BadRequest($"Invalid model specified: Unsupported keyword(s): [{JsonSchema.Quoted(keyword)}]"),
    };

    private SchemaRule Objects(JsonElement schema, JsonElement additional)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal) : [];
        var patterns = schema.TryGetProperty("patternProperties", out var patterned)
            ? patterned.EnumerateObject().Select(pattern => (JsonSchema.Pattern(pattern.Name), Read(pattern.Value))).ToList()
            : [];
        return StructureRules.OtherProperties(known, patterns, additional.ValueKind != JsonValueKind.False, additional.ValueKind == JsonValueKind.Object ? Read(additional) : null);
    }

    private JsonSchema Referenced(string reference)
    {
        if (_referenced.TryGetValue(reference, out var known)) return known;
        var schema = _referenced[reference] = new JsonSchema();
        var model = reference.StartsWith(Components, StringComparison.Ordinal) ? reference[Components.Length..]
            : reference.LastIndexOf(ModelPath, StringComparison.Ordinal) is > 0 and var at ? reference[(at + ModelPath.Length)..]
            : null;
        if (model is not null)
        {
            if (!models.TryGetValue(model, out var found)) throw ApiGatewayErrors.BadRequest($"Invalid model specified: Model reference must be in canonical form and exist: {reference}");
            using var document = JsonDocument.Parse(found.Schema);
            return Fill(schema, document.RootElement.Clone());
        }
        if (!reference.StartsWith("#/", StringComparison.Ordinal)) throw ApiGatewayErrors.BadRequest($"Invalid model specified: Unsupported reference {reference}");
        var element = root;
        foreach (var part in reference[2..].Split('/'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal), out element))
            {
                throw ApiGatewayErrors.BadRequest($"Invalid model specified: {reference} does not exist");
            }
        }
        return Fill(schema, element);
    }

    private static bool IsTrue(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
