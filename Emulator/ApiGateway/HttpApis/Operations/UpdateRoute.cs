using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class UpdateRoute(HttpApiState state) : IOperation<RouteRequest, ApiRoute>
{
    public IEnumerable<Permission> Permissions(RouteRequest request, Caller caller) => [GatewayArn.Permission("PATCH", caller, $"/apis/{request.ApiId}/routes/{request.RouteId}")];

    public ApiRoute Invoke(RouteRequest request, Caller caller)
    {
        var changed = state.Edit(request.ApiId, caller, definition => RouteEditing.Apply(definition, definition.RequireRoute(request.RouteId), request));
        return changed.RequireRoute(request.RouteId);
    }
}
