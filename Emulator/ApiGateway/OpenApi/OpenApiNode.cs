using System.Globalization;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.ApiGateway.OpenApi;

/// <summary>Reads the nodes of a document, whose authors write numbers for text and text for numbers.</summary>
internal static class OpenApiNode
{
    /// <returns>Empty: there is nothing, or no simple value.</returns>
    public static string Text(JsonNode? node) => TextOrNull(node) ?? "";

    /// <returns>Absent: there is nothing, or no simple value.</returns>
    public static string? TextOrNull(JsonNode? node) => node is JsonValue value ? value.TryGetValue<string>(out var text) ? text : value.ToJsonString() : null;

    /// <returns>Absent: there is nothing.</returns>
    /// <exception cref="Pipeline.AwsErrorException">BadRequestException: it is no whole number.</exception>
    public static int? Number(JsonNode? node, string member) => node is null ? null
        : int.TryParse(Text(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw ApiGatewayErrors.BadRequest($"Invalid {member} specified: it is no number");

    /// <summary>What a reference such as <c>#/components/schemas/Order</c> names.</summary>
    /// <returns>Absent: the document has no such object.</returns>
    public static JsonObject? Resolve(JsonObject document, string reference)
    {
        JsonNode? node = reference.StartsWith("#/", StringComparison.Ordinal) ? document : null;
        foreach (var part in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)) node = (node as JsonObject)?[part];
        return node as JsonObject;
    }
}
