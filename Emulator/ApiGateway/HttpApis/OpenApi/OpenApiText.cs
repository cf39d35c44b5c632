using System.Text.Json.Nodes;

namespace Acinaces.Emulator.ApiGateway.HttpApis.OpenApi;

/// <summary>Reads text out of a document; a number counts as the text it is written as, such as a version <c>1.0</c>.</summary>
internal static class OpenApiText
{
    public static string Of(JsonNode? node) => OrNull(node) ?? "";

    /// <returns>Absent: there is nothing, or no simple value.</returns>
    public static string? OrNull(JsonNode? node) => node is JsonValue value ? value.TryGetValue<string>(out var text) ? text : value.ToJsonString() : null;
}
