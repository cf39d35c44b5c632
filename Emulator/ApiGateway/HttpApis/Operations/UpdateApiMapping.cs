using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class UpdateApiMapping(HttpApiState state) : IOperation<ApiMappingRequest, ApiMapping>
{
    public IEnumerable<Permission> Permissions(ApiMappingRequest request, Caller caller) => [GatewayArn.Permission("PATCH", caller, $"/domainnames/{request.DomainName}/apimappings/{request.ApiMappingId}")];

    public ApiMapping Invoke(ApiMappingRequest request, Caller caller) => state.Atomically(() =>
    {
        var mapping = MappingEditing.Apply(state, caller, state.RequireDomain(request.DomainName).RequireMapping(request.ApiMappingId), request);
        state.ChangeDomain(request.DomainName, domain => MappingEditing.With(domain, mapping));
        return mapping;
    });
}
