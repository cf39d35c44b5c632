using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class CreateRoute(HttpApiState state, IdSource ids) : IOperation<RouteRequest, ApiRoute>
{
    public IEnumerable<Permission> Permissions(RouteRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/apis/{request.ApiId}/routes")];

    public ApiRoute Invoke(RouteRequest request, Caller caller)
    {
        var id = ids.Lower(7);
        return state.Edit(request.ApiId, caller, definition => RouteEditing.Apply(definition, new ApiRoute { RouteId = id, RouteKey = "" }, request)).RequireRoute(id);
    }
}
