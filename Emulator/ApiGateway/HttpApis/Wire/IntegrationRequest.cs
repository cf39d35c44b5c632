using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>CreateIntegration and UpdateIntegration. What UpdateIntegration leaves out stays.</summary>
internal sealed record IntegrationRequest
{
    public string? ApiId { get; init; }
    public string? IntegrationId { get; init; }
    public string? IntegrationType { get; init; }
    public string? IntegrationUri { get; init; }
    public string? IntegrationMethod { get; init; }
    public string? PayloadFormatVersion { get; init; }
    public string? CredentialsArn { get; init; }
    public string? ConnectionType { get; init; }
    public string? Description { get; init; }
    public int? TimeoutInMillis { get; init; }
    public IReadOnlyDictionary<string, string>? RequestParameters { get; init; }
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? ResponseParameters { get; init; }

    /// <inheritdoc cref="ApiRequest.Unsupported"/>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unsupported { get; set; }
}
