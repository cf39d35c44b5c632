using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetRoutes(HttpApiState state) : IOperation<ResourceRequest, ItemPage<ApiRoute>>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apis/{request.ApiId}/routes")];

    public ItemPage<ApiRoute> Invoke(ResourceRequest request, Caller caller) =>
        ItemPage<ApiRoute>.Of(state.Require(request.ApiId, caller).Definition.Routes, route => route.RouteId, request);
}
