using System.Text.Json.Nodes;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.OpenApi;

namespace Acinaces.Emulator.ApiGateway.HttpApis.OpenApi;

/// <summary>Reads <c>x-amazon-apigateway-integration</c>.</summary>
internal static class RequestReader
{
    // REST APIs have them; the service passes over them.
    private static readonly HashSet<string> OfRestApis = new(StringComparer.Ordinal) { "responses", "passthroughBehavior", "requestTemplates", "cacheKeyParameters", "cacheNamespace", "contentHandling" };

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "type", "uri", "httpMethod", "payloadFormatVersion", "credentials", "connectionType", "description", "timeoutInMillis", "requestParameters", "responseParameters",
    };

    /// <param name="infos">Gets what is passed over.</param>
    /// <exception cref="Pipeline.AwsErrorException">BadRequestException: a member is not supported, or of another kind.</exception>
    public static IntegrationRequest Read(JsonObject extension, List<string> infos)
    {
        foreach (var (name, _) in extension)
        {
            if (OfRestApis.Contains(name)) infos.Add($"{name} of x-amazon-apigateway-integration is not supported for HTTP APIs. Ignoring.");
            else if (!Known.Contains(name)) throw ApiGatewayErrors.Unsupported($"The member {name} of x-amazon-apigateway-integration");
        }
        return new IntegrationRequest
        {
            IntegrationType = OpenApiNode.Text(extension["type"]).ToUpperInvariant(),
            IntegrationUri = OpenApiNode.TextOrNull(extension["uri"]),
            IntegrationMethod = OpenApiNode.TextOrNull(extension["httpMethod"]) is { } method ? method.Equals(OperationMethods.Any, StringComparison.Ordinal) ? "ANY" : method.ToUpperInvariant() : null,
            PayloadFormatVersion = OpenApiNode.TextOrNull(extension["payloadFormatVersion"]),
            CredentialsArn = OpenApiNode.TextOrNull(extension["credentials"]),
            ConnectionType = OpenApiNode.TextOrNull(extension["connectionType"]),
            Description = OpenApiNode.TextOrNull(extension["description"]),
            TimeoutInMillis = OpenApiNode.Number(extension["timeoutInMillis"], "timeoutInMillis"),
            RequestParameters = TextsOf(extension["requestParameters"]),
            ResponseParameters = (extension["responseParameters"] as JsonObject)?.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, string>)(TextsOf(pair.Value) ?? []), StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, string>? TextsOf(JsonNode? node) => (node as JsonObject)?.ToDictionary(pair => pair.Key, pair => OpenApiNode.Text(pair.Value), StringComparer.Ordinal);
}
