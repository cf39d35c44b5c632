using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using ThrottleSettings = Acinaces.Emulator.ApiGateway.Model.ThrottleSettings;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>A stage made ready for requests.</summary>
internal sealed class CompiledStage(Stage stage, ApiDefinition definition)
{
    public Stage Stage { get; } = stage;

    public ApiDefinition Definition { get; } = definition;

    public string ApiId => Definition.Api.ApiId;

    public RouteTable Routes { get; } = new(definition.Routes);

    /// <summary>Absent: the route has no target.</summary>
    public Integration? IntegrationOf(ApiRoute route) => route.Target is { } target ? RouteEditing.IntegrationOf(Definition, target) : null;

    /// <summary>Absent: the stage sets none.</summary>
    public ThrottleSettings? ThrottleOf(ApiRoute route)
    {
        var own = Stage.RouteSettings.GetValueOrDefault(route.RouteKey);
        var rate = own?.ThrottlingRateLimit ?? Stage.DefaultRouteSettings.ThrottlingRateLimit;
        return rate is null ? null : new ThrottleSettings(own?.ThrottlingBurstLimit ?? Stage.DefaultRouteSettings.ThrottlingBurstLimit, rate);
    }
}
