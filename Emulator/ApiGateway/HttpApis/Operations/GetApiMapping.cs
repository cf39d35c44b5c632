using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetApiMapping(HttpApiState state) : IOperation<ResourceRequest, ApiMapping>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/domainnames/{request.DomainName}/apimappings/{request.ApiMappingId}")];

    public ApiMapping Invoke(ResourceRequest request, Caller caller) =>
        state.RequireDomain(request.DomainName).RequireMapping(request.ApiMappingId);
}
