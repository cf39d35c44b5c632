using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>CreateRoute and UpdateRoute. What UpdateRoute leaves out stays.</summary>
internal sealed record RouteRequest
{
    public string? ApiId { get; init; }
    public string? RouteId { get; init; }
    public string? RouteKey { get; init; }
    public string? Target { get; init; }
    public string? AuthorizationType { get; init; }
    public string? AuthorizerId { get; init; }
    public IReadOnlyList<string>? AuthorizationScopes { get; init; }
    public string? OperationName { get; init; }
    public bool? ApiKeyRequired { get; init; }

    /// <inheritdoc cref="ApiRequest.Unsupported"/>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unsupported { get; set; }
}
