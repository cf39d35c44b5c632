using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetApiMappings(HttpApiState state) : IOperation<ResourceRequest, ItemPage<ApiMapping>>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/domainnames/{request.DomainName}/apimappings")];

    public ItemPage<ApiMapping> Invoke(ResourceRequest request, Caller caller) =>
        ItemPage<ApiMapping>.Of(state.RequireDomain(request.DomainName).Mappings, mapping => mapping.ApiMappingId, request);
}
