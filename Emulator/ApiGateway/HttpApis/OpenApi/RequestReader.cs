using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;

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
            IntegrationType = OpenApiText.Of(extension["type"]).ToUpperInvariant(),
            IntegrationUri = OpenApiText.OrNull(extension["uri"]),
            IntegrationMethod = OpenApiText.OrNull(extension["httpMethod"]) is { } method ? method.Equals(OperationMethods.Any, StringComparison.Ordinal) ? "ANY" : method.ToUpperInvariant() : null,
            PayloadFormatVersion = OpenApiText.OrNull(extension["payloadFormatVersion"]),
            CredentialsArn = OpenApiText.OrNull(extension["credentials"]),
            ConnectionType = OpenApiText.OrNull(extension["connectionType"]),
            Description = OpenApiText.OrNull(extension["description"]),
            TimeoutInMillis = extension["timeoutInMillis"] is not { } timeout ? null
                : int.TryParse(OpenApiText.Of(timeout), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw ApiGatewayErrors.BadRequest("Invalid timeoutInMillis specified: it is no number"),
            RequestParameters = TextsOf(extension["requestParameters"]),
            ResponseParameters = (extension["responseParameters"] as JsonObject)?.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, string>)(TextsOf(pair.Value) ?? []), StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, string>? TextsOf(JsonNode? node) => (node as JsonObject)?.ToDictionary(pair => pair.Key, pair => OpenApiText.Of(pair.Value), StringComparer.Ordinal);
}
