using System.Text.Json.Nodes;
using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.OpenApi;

/// <summary>Reads <c>x-amazon-apigateway-integration</c>.</summary>
internal static class IntegrationReader
{
    /// <returns>Absent when the operation has none.</returns>
    public static Integration? Read(JsonObject? node)
    {
        if (node is null) return null;
        return IntegrationChecks.Require(new Integration
        {
            Type = (OpenApiNode.TextOrNull(node["type"]) ?? "").ToUpperInvariant(),
            HttpMethod = OpenApiNode.TextOrNull(node["httpMethod"]),
            Uri = OpenApiNode.TextOrNull(node["uri"]),
            Credentials = OpenApiNode.TextOrNull(node["credentials"]),
            RequestTemplates = Map(node["requestTemplates"]),
            PassthroughBehavior = (OpenApiNode.TextOrNull(node["passthroughBehavior"]) ?? "WHEN_NO_MATCH").ToUpperInvariant(),
            TimeoutInMillis = node["timeoutInMillis"]?.GetValue<int>() ?? ApiGatewayLimits.MaxIntegrationTimeoutMs,
            IntegrationResponses = ReadResponses(node["responses"] as JsonObject),
        });
    }

    // The key of a response is the pattern that selects it; "default" selects what nothing else does.
    private static Dictionary<string, IntegrationResponse>? ReadResponses(JsonObject? responses) => responses?.ToDictionary(
        pair => OpenApiNode.TextOrNull(pair.Value?["statusCode"]) ?? "200",
        pair => new IntegrationResponse
        {
            StatusCode = OpenApiNode.TextOrNull(pair.Value?["statusCode"]) ?? "200",
            SelectionPattern = pair.Key == "default" ? null : pair.Key,
            ResponseParameters = Map(pair.Value?["responseParameters"]),
            ResponseTemplates = Map(pair.Value?["responseTemplates"]),
        });

    private static Dictionary<string, string>? Map(JsonNode? node) => (node as JsonObject)?.ToDictionary(pair => pair.Key, pair => OpenApiNode.TextOrNull(pair.Value) ?? "");
}
