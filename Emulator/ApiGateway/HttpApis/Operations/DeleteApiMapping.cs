using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class DeleteApiMapping(HttpApiState state) : IOperation<ResourceRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/domainnames/{request.DomainName}/apimappings/{request.ApiMappingId}")];

    public NoMembers Invoke(ResourceRequest request, Caller caller)
    {
        state.ChangeDomain(request.DomainName, domain =>
        {
            var mapping = domain.RequireMapping(request.ApiMappingId);
            return domain with { Mappings = [.. domain.Mappings.Where(present => present != mapping)] };
        });
        return NoMembers.Instance;
    }
}
