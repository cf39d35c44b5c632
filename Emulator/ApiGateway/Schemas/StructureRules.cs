using System.Text.Json;
using System.Text.RegularExpressions;

namespace Acinaces.Emulator.ApiGateway.Schemas;

/// <summary>Keywords about objects and arrays. The texts are those of the validator that API Gateway uses.</summary>
internal static class StructureRules
{
    public static SchemaRule Required(IReadOnlyList<string> names) => (value, errors) =>
    {
        if (value.ValueKind != JsonValueKind.Object) return;
        List<string>? missing = null;
        foreach (var name in names)
        {
            if (!value.TryGetProperty(name, out _)) (missing ??= []).Add(name);
        }
        if (missing is not null) errors.Add($"object has missing required properties ([{string.Join(",", missing.Order(StringComparer.Ordinal).Select(JsonSchema.Quoted))}])");
    };

    public static SchemaRule Properties(IReadOnlyDictionary<string, JsonSchema> schemas) => (value, errors) =>
    {
        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (var (name, schema) in schemas)
        {
            if (value.TryGetProperty(name, out var member)) schema.Validate(member, errors);
        }
    };

    /// <param name="known">Names with a schema of their own.</param>
    /// <param name="allowsOthers">False: names that are neither known nor match a pattern are errors.</param>
    /// <param name="others">What those must satisfy. Absent: anything.</param>
    public static SchemaRule OtherProperties(HashSet<string> known, IReadOnlyList<(Regex Name, JsonSchema Schema)> patterns, bool allowsOthers, JsonSchema? others) => (value, errors) =>
    {
        if (value.ValueKind != JsonValueKind.Object) return;
        var unwanted = new List<string>();
        foreach (var member in value.EnumerateObject())
        {
            var matches = patterns.Where(pattern => pattern.Name.IsMatch(member.Name)).ToList();
            foreach (var (_, schema) in matches) schema.Validate(member.Value, errors);
            if (known.Contains(member.Name) || matches.Count > 0) continue;
            if (!allowsOthers) unwanted.Add(member.Name);
            else others?.Validate(member.Value, errors);
        }
        if (unwanted.Count > 0) errors.Add($"object instance has properties which are not allowed by the schema: [{string.Join(",", unwanted.Order(StringComparer.Ordinal).Select(JsonSchema.Quoted))}]");
    };

    public static SchemaRule MinProperties(int limit) => (value, errors) =>
    {
        if (value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() < limit) errors.Add($"object has too few properties (found {value.GetPropertyCount()} but schema requires at least {limit})");
    };

    public static SchemaRule MaxProperties(int limit) => (value, errors) =>
    {
        if (value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() > limit) errors.Add($"object has too many properties (found {value.GetPropertyCount()} but schema requires at most {limit})");
    };

    public static SchemaRule Items(JsonSchema schema) => (value, errors) =>
    {
        if (value.ValueKind != JsonValueKind.Array) return;
        foreach (var item in value.EnumerateArray()) schema.Validate(item, errors);
    };

    public static SchemaRule Tuple(IReadOnlyList<JsonSchema> schemas, bool allowsMore) => (value, errors) =>
    {
        if (value.ValueKind != JsonValueKind.Array) return;
        var length = value.GetArrayLength();
        for (var i = 0; i < Math.Min(length, schemas.Count); i++) schemas[i].Validate(value[i], errors);
        if (!allowsMore && length > schemas.Count) errors.Add($"array only allows {schemas.Count} elements but instance has {length} elements");
    };

    public static SchemaRule MinItems(int limit) => (value, errors) =>
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < limit) errors.Add($"array is too short: must have at least {limit} elements but instance has {value.GetArrayLength()} elements");
    };

    public static SchemaRule MaxItems(int limit) => (value, errors) =>
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > limit) errors.Add($"array is too long: must have at most {limit} elements but instance has {value.GetArrayLength()} elements");
    };

    public static SchemaRule UniqueItems(bool isWanted) => (value, errors) =>
    {
        if (!isWanted || value.ValueKind != JsonValueKind.Array) return;
        var items = value.EnumerateArray().ToList();
        for (var i = 1; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!JsonElement.DeepEquals(items[i], items[j])) continue;
                errors.Add("array must not contain duplicate elements");
                return;
            }
        }
    };
}
