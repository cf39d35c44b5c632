using System.Text.Json;
using System.Text.Json.Serialization;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Wire;

/// <summary>CreateStage and UpdateStage. What UpdateStage leaves out stays.</summary>
internal sealed record StageRequest
{
    public string? ApiId { get; init; }
    public string? StageName { get; init; }
    public string? DeploymentId { get; init; }
    public bool? AutoDeploy { get; init; }
    public string? Description { get; init; }
    public RouteSettings? DefaultRouteSettings { get; init; }
    public IReadOnlyDictionary<string, RouteSettings>? RouteSettings { get; init; }
    public IReadOnlyDictionary<string, string>? StageVariables { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <inheritdoc cref="ApiRequest.Unsupported"/>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unsupported { get; set; }
}
