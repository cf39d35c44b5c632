using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>What CreateStage and UpdateStage make of a stage.</summary>
internal static class StageEditing
{
    /// <exception cref="Pipeline.AwsErrorException">BadRequestException or NotFoundException, naming the member that is wrong or not supported.</exception>
    public static Stage Apply(HttpApiEntry entry, Stage present, StageRequest request)
    {
        HttpApiErrors.RequireNone(request.Unsupported);
        HttpApiErrors.RequireValues(request.RouteSettings?.Values, "routeSettings");
        HttpApiErrors.RequireValues(request.StageVariables?.Values, "stageVariables");
        HttpApiErrors.RequireValues(request.Tags?.Values, "tags");
        var stage = present with
        {
            DeploymentId = request.DeploymentId ?? present.DeploymentId,
            AutoDeploy = request.AutoDeploy ?? present.AutoDeploy,
            Description = request.Description ?? present.Description,
            DefaultRouteSettings = request.DefaultRouteSettings ?? present.DefaultRouteSettings,
            RouteSettings = Merged(present.RouteSettings, request.RouteSettings),
            StageVariables = request.StageVariables ?? present.StageVariables,
            Tags = request.Tags ?? present.Tags,
        };
        if (stage.AutoDeploy && request.DeploymentId is not null) throw ApiGatewayErrors.BadRequest("Deployment ID cannot be set on a stage with Auto Deploy enabled (deploymentId)");
        if (request.DeploymentId is { } id) entry.RequireDeployment(id);
        foreach (var (key, settings) in stage.RouteSettings.Append(new(RouteKey.Default, stage.DefaultRouteSettings)))
        {
            if (settings.ThrottlingBurstLimit < 0 || settings.ThrottlingRateLimit < 0) throw ApiGatewayErrors.BadRequest($"Invalid throttling limits specified for {key}: they cannot be negative");
        }
        foreach (var key in request.RouteSettings?.Keys ?? [])
        {
            if (entry.Definition.Routes.All(route => route.RouteKey != key)) throw ApiGatewayErrors.NotFound($"Unable to find Route by key {key} within the provided RouteSettings");
        }
        return stage;
    }

    public static void RequireName(string? name)
    {
        if (name == Stage.Default) return;
        if (string.IsNullOrEmpty(name) || name.Length > HttpApiLimits.MaxNameLength || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
        {
            throw ApiGatewayErrors.BadRequest("Stage name only allows a-zA-Z0-9_- and $default (stageName)");
        }
    }

    private static IReadOnlyDictionary<string, RouteSettings> Merged(IReadOnlyDictionary<string, RouteSettings> present, IReadOnlyDictionary<string, RouteSettings>? given)
    {
        if (given is null) return present;
        var merged = new Dictionary<string, RouteSettings>(present, StringComparer.Ordinal);
        foreach (var (key, settings) in given) merged[key] = settings;
        return merged;
    }
}
