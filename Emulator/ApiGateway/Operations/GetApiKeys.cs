using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class GetApiKeys(GatewayState state) : IOperation<GetApiKeysRequest, ItemList<ApiKey>>
{
    public IEnumerable<Permission> Permissions(GetApiKeysRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/apikeys")];

    public ItemList<ApiKey> Invoke(GetApiKeysRequest request, Caller caller)
    {
        var keys = state.Keys
            .Where(key => request.Name is null || key.Name.StartsWith(request.Name, StringComparison.Ordinal))
            .Where(key => request.CustomerId is null || key.CustomerId == request.CustomerId)
            .Select(key => request.IncludeValues == true ? key : key with { Value = null });
        return Paging.Page(keys, key => key.Id, request.Position, request.Limit);
    }
}
