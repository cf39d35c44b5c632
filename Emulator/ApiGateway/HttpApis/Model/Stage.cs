using System.Text.Json.Serialization;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>A deployment under a name.</summary>
internal sealed record Stage
{
    public const string Default = "$default";

    public required string StageName { get; init; }

    /// <summary>Absent: nothing has been deployed.</summary>
    public string? DeploymentId { get; init; }

    /// <summary>Every change of the API is deployed at once.</summary>
    public bool AutoDeploy { get; init; }
    public string? Description { get; init; }
    public RouteSettings DefaultRouteSettings { get; init; } = new();

    /// <summary>By route key.</summary>
    public IReadOnlyDictionary<string, RouteSettings> RouteSettings { get; init; } = new Dictionary<string, RouteSettings>();
    public IReadOnlyDictionary<string, string> StageVariables { get; init; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    [JsonConverter(typeof(Iso8601SecondsConverter))]
    public required DateTimeOffset CreatedDate { get; init; }

    [JsonConverter(typeof(Iso8601SecondsConverter))]
    public required DateTimeOffset LastUpdatedDate { get; init; }
    public string? LastDeploymentStatusMessage { get; init; }
    public bool? ApiGatewayManaged { get; init; }
}
