using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetRoute(HttpApiState state) : IOperation<ResourceRequest, ApiRoute>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apis/{request.ApiId}/routes/{request.RouteId}")];

    public ApiRoute Invoke(ResourceRequest request, Caller caller) =>
        state.Require(request.ApiId, caller).Definition.RequireRoute(request.RouteId);
}
