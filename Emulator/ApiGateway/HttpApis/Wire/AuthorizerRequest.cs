using System.Text.Json;
using System.Text.Json.Serialization;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>CreateAuthorizer and UpdateAuthorizer. What UpdateAuthorizer leaves out stays.</summary>
internal sealed record AuthorizerRequest
{
    public string? ApiId { get; init; }
    public string? AuthorizerId { get; init; }
    public string? Name { get; init; }
    public string? AuthorizerType { get; init; }
    public string? AuthorizerUri { get; init; }
    public string? AuthorizerCredentialsArn { get; init; }
    public string? AuthorizerPayloadFormatVersion { get; init; }
    public int? AuthorizerResultTtlInSeconds { get; init; }
    public bool? EnableSimpleResponses { get; init; }
    public IReadOnlyList<string>? IdentitySource { get; init; }
    public JwtConfiguration? JwtConfiguration { get; init; }

    /// <inheritdoc cref="ApiRequest.Unsupported"/>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unsupported { get; set; }
}
