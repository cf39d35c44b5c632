using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class DeleteDomainName(HttpApiState state) : IOperation<ResourceRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/domainnames/{request.DomainName}")];

    public NoMembers Invoke(ResourceRequest request, Caller caller) => state.Atomically(() =>
    {
        state.DeleteDomain(state.RequireDomain(request.DomainName).Domain.Name);
        return NoMembers.Instance;
    });
}
