using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class CreateApiMapping(HttpApiState state, IdSource ids) : IOperation<ApiMappingRequest, ApiMapping>
{
    public IEnumerable<Permission> Permissions(ApiMappingRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/domainnames/{request.DomainName}/apimappings")];

    public ApiMapping Invoke(ApiMappingRequest request, Caller caller) => state.Atomically(() =>
    {
        var mapping = MappingEditing.Apply(state, caller, new ApiMapping(ids.Lower(6), "", "", ""), request);
        state.ChangeDomain(request.DomainName, domain => MappingEditing.With(domain, mapping));
        return mapping;
    });
}
