using System.Text.Json;

namespace Acinaces.Emulator.ApiGateway.Schemas;

/// <summary>Keywords that combine schemas. The texts are those of the validator that API Gateway uses.</summary>
internal static class CombiningRules
{
    public static SchemaRule AllOf(IReadOnlyList<JsonSchema> schemas) => (value, errors) =>
    {
        var matched = Matches(schemas, value);
        if (matched < schemas.Count) errors.Add($"instance failed to match all required schemas (matched only {matched} out of {schemas.Count})");
    };

    public static SchemaRule AnyOf(IReadOnlyList<JsonSchema> schemas) => (value, errors) =>
    {
        if (Matches(schemas, value) == 0) errors.Add($"instance failed to match at least one required schema among {schemas.Count}");
    };

    public static SchemaRule OneOf(IReadOnlyList<JsonSchema> schemas) => (value, errors) =>
    {
        var matched = Matches(schemas, value);
        if (matched != 1) errors.Add($"instance failed to match exactly one schema (matched {matched} out of {schemas.Count})");
    };

    public static SchemaRule Not(JsonSchema schema) => (value, errors) =>
    {
        if (schema.Validate(value).Count == 0) errors.Add("instance matched a schema which it should not have");
    };

    private static int Matches(IReadOnlyList<JsonSchema> schemas, JsonElement value) => schemas.Count(schema => schema.Validate(value).Count == 0);
}
