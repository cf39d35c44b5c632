using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class GetRestApis(GatewayState state) : IOperation<ListRequest, ItemList<RestApi>>
{
    public IEnumerable<Permission> Permissions(ListRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/restapis")];

    public ItemList<RestApi> Invoke(ListRequest request, Caller caller)
    {
        return Paging.Page(state.Apis.Select(entry => entry.Api), api => api.Id, request.Position, request.Limit);
    }
}
