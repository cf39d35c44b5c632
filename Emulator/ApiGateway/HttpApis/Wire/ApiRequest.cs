using System.Text.Json;
using System.Text.Json.Serialization;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>CreateApi and UpdateApi. What UpdateApi leaves out stays.</summary>
internal sealed record ApiRequest
{
    public string? ApiId { get; init; }
    public string? Name { get; init; }
    public string? ProtocolType { get; init; }
    public string? Description { get; init; }
    public string? Version { get; init; }
    public string? ApiKeySelectionExpression { get; init; }
    public string? RouteSelectionExpression { get; init; }
    public CorsConfiguration? CorsConfiguration { get; init; }
    public bool? DisableExecuteApiEndpoint { get; init; }
    public string? IpAddressType { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>A function or a URL: route, integration and stage are made with the API.</summary>
    public string? Target { get; init; }

    /// <summary>For <see cref="Target"/>. Absent: <c>$default</c>.</summary>
    public string? RouteKey { get; init; }
    public string? CredentialsArn { get; init; }

    /// <summary>Members that are not supported, so that they can be refused by name.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unsupported { get; set; }
}
