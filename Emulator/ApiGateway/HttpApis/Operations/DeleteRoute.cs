using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class DeleteRoute(HttpApiState state) : IOperation<ResourceRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/apis/{request.ApiId}/routes/{request.RouteId}")];

    public NoMembers Invoke(ResourceRequest request, Caller caller)
    {
        state.Edit(request.ApiId, caller, definition =>
        {
            var route = definition.RequireRoute(request.RouteId);
            return definition with { Routes = [.. definition.Routes.Where(present => present != route)] };
        });
        return NoMembers.Instance;
    }
}
