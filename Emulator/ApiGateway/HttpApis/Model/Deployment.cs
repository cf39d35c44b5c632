using System.Text.Json.Serialization;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>A copy of an API that stages can show, as it travels.</summary>
internal sealed record Deployment
{
    public required string DeploymentId { get; init; }
    public bool AutoDeployed { get; init; }

    [JsonConverter(typeof(Iso8601SecondsConverter))]
    public required DateTimeOffset CreatedDate { get; init; }
    public string DeploymentStatus { get; init; } = "DEPLOYED";
    public string? Description { get; init; }
}
