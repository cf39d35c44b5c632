using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;

namespace Acinaces.Emulator.ApiGateway.HttpApis.OpenApi;

/// <summary>Reads <c>x-amazon-apigateway-authorizer</c>.</summary>
internal static class SchemeReader
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "type", "identitySource", "jwtConfiguration", "authorizerUri", "authorizerCredentials", "authorizerPayloadFormatVersion", "authorizerResultTtlInSeconds", "enableSimpleResponses",
    };

    /// <exception cref="Pipeline.AwsErrorException">BadRequestException: a member is not known, or of another kind.</exception>
    public static AuthorizerRequest Read(string name, JsonObject extension, Func<string, JwtConfiguration?> token)
    {
        if (extension.FirstOrDefault(member => !Known.Contains(member.Key)).Key is { } unknown) throw ApiGatewayErrors.Unsupported($"The member {unknown} of x-amazon-apigateway-authorizer");
        var isToken = OpenApiText.Of(extension["type"]).Equals("jwt", StringComparison.OrdinalIgnoreCase);
        return new AuthorizerRequest
        {
            Name = name,
            AuthorizerType = OpenApiText.Of(extension["type"]).ToUpperInvariant(),
            IdentitySource = OpenApiText.OrNull(extension["identitySource"]) is { } source ? source.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : null,
            JwtConfiguration = isToken ? token(name) : null,
            AuthorizerUri = OpenApiText.OrNull(extension["authorizerUri"]),
            AuthorizerCredentialsArn = OpenApiText.OrNull(extension["authorizerCredentials"]),
            AuthorizerPayloadFormatVersion = OpenApiText.OrNull(extension["authorizerPayloadFormatVersion"]),
            AuthorizerResultTtlInSeconds = NumberOf(extension["authorizerResultTtlInSeconds"]),
            EnableSimpleResponses = extension["enableSimpleResponses"] is { } simple ? OpenApiText.Of(simple) == "true" : null,
        };
    }

    private static int? NumberOf(JsonNode? node) => node is null ? null
        : int.TryParse(OpenApiText.Of(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw ApiGatewayErrors.BadRequest("Invalid authorizerResultTtlInSeconds specified: it is no number");
}
