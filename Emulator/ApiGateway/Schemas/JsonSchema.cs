using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.Schemas;

/// <summary>
/// A JSON schema of draft 4, read once and then applied to many bodies. It exists because API Gateway's error
/// texts name the keyword and both sides of the comparison, and because every order passes here.
/// </summary>
internal sealed class JsonSchema
{
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "$schema", "id", "title", "description", "default", "definitions", "example", "examples", "readOnly", "writeOnly", "deprecated", "xml", "externalDocs", "discriminator", "format",
    };

    private readonly List<SchemaRule> _rules = [];

    /// <exception cref="Pipeline.AwsErrorException">BadRequestException: not JSON, or a keyword that draft 4 does not have.</exception>
    /// <param name="models">What <c>#/components/schemas/NAME</c> and <c>https://apigateway.amazonaws.com/restapis/ID/models/NAME</c> refer to.</param>
    public static JsonSchema Parse(string text, IReadOnlyDictionary<string, ApiModel> models)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return new SchemaParser(document.RootElement.Clone(), models).Root();
        }
        catch (JsonException failure)
        {
            throw ApiGatewayErrors.BadRequest($"Invalid model specified: Validation Result: warnings : [], errors : [Invalid model schema specified. {failure.Message}]");
        }
    }

    /// <summary>All that is wrong with the value, in API Gateway's words; empty when nothing is.</summary>
    public List<string> Validate(JsonElement value)
    {
        var errors = new List<string>();
        Validate(value, errors);
        return errors;
    }

    internal static bool IsAnnotation(string keyword) => Annotations.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);

    internal void Add(SchemaRule rule) => _rules.Add(rule);

    internal void Validate(JsonElement value, List<string> errors)
    {
        foreach (var rule in _rules) rule(value, errors);
    }

    /// <summary>Draft 4's name of a value's type.</summary>
    internal static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => IsInteger(value) ? "integer" : "number",
        _ => "null",
    };

    // 1.0 is an integer in value but was not written as one; the service's validator takes it as a number, so only digits count.
    private static bool IsInteger(JsonElement value) => value.GetRawText().AsSpan().IndexOfAny(".eE") < 0;

    internal static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    internal static Regex Pattern(string pattern) => new(pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    internal static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
