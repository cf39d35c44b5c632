using System.Text.Json.Serialization;

namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>An API as it is being edited. What is deployed is a copy, see <see cref="Deployment"/>. The members are those of the wire, further ones are not sent.</summary>
internal sealed record RestApi
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? Description { get; init; }
    public string? Version { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public required double CreatedDate { get; init; }
    public IReadOnlyList<string> BinaryMediaTypes { get; init; } = [];

    /// <summary><c>HEADER</c> or <c>AUTHORIZER</c>.</summary>
    public string ApiKeySource { get; init; } = "HEADER";
    public required string RootResourceId { get; init; }
    public EndpointConfiguration EndpointConfiguration { get; init; } = new(["REGIONAL"]);
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    [JsonIgnore]
    public IReadOnlyDictionary<string, ApiResource> Resources { get; init; } = new Dictionary<string, ApiResource>();

    [JsonIgnore]
    public IReadOnlyDictionary<string, ApiModel> Models { get; init; } = new Dictionary<string, ApiModel>();

    [JsonIgnore]
    public IReadOnlyDictionary<string, RequestValidator> Validators { get; init; } = new Dictionary<string, RequestValidator>();

    [JsonIgnore]
    public IReadOnlyDictionary<string, Authorizer> Authorizers { get; init; } = new Dictionary<string, Authorizer>();

    [JsonIgnore]
    public IReadOnlyDictionary<string, GatewayResponse> GatewayResponses { get; init; } = new Dictionary<string, GatewayResponse>();
}
