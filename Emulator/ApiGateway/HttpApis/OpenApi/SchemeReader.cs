using System.Text.Json.Nodes;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.OpenApi;

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
        var isToken = OpenApiNode.Text(extension["type"]).Equals("jwt", StringComparison.OrdinalIgnoreCase);
        return new AuthorizerRequest
        {
            Name = name,
            AuthorizerType = OpenApiNode.Text(extension["type"]).ToUpperInvariant(),
            IdentitySource = OpenApiNode.TextOrNull(extension["identitySource"]) is { } source ? source.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : null,
            JwtConfiguration = isToken ? token(name) : null,
            AuthorizerUri = OpenApiNode.TextOrNull(extension["authorizerUri"]),
            AuthorizerCredentialsArn = OpenApiNode.TextOrNull(extension["authorizerCredentials"]),
            AuthorizerPayloadFormatVersion = OpenApiNode.TextOrNull(extension["authorizerPayloadFormatVersion"]),
            AuthorizerResultTtlInSeconds = OpenApiNode.Number(extension["authorizerResultTtlInSeconds"], "authorizerResultTtlInSeconds"),
            EnableSimpleResponses = extension["enableSimpleResponses"] is { } simple ? OpenApiNode.Text(simple) == "true" : null,
        };
    }
}
