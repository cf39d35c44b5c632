using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class GetResources(GatewayState state) : IOperation<ListRequest, ItemList<ApiResource>>
{
    public IEnumerable<Permission> Permissions(ListRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/restapis/{request.RestApiId}/resources")];

    public ItemList<ApiResource> Invoke(ListRequest request, Caller caller)
    {
        return Paging.Page(state.Require(request.RestApiId).Api.Resources.Values.OrderBy(resource => resource.Id, StringComparer.Ordinal), resource => resource.Id, request.Position, request.Limit);
    }
}
