using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class DeleteRouteSettings(HttpApiState state) : IOperation<ResourceRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/apis/{request.ApiId}/stages/{request.StageName}/routesettings/{request.RouteKey}")];

    public NoMembers Invoke(ResourceRequest request, Caller caller)
    {
        state.Change(request.ApiId, caller, entry =>
        {
            var stage = entry.RequireStage(request.StageName);
            if (!stage.RouteSettings.ContainsKey(request.RouteKey ?? "")) throw ApiGatewayErrors.NotFound($"Unable to find Route by key {request.RouteKey} within the RouteSettings of the stage");
            return entry.With(stage with { RouteSettings = stage.RouteSettings.Where(pair => pair.Key != request.RouteKey).ToDictionary(StringComparer.Ordinal) });
        });
        return NoMembers.Instance;
    }
}
