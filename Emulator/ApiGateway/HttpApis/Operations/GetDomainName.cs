using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetDomainName(HttpApiState state) : IOperation<ResourceRequest, DomainName>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, $"/domainnames/{request.DomainName}")];

    public DomainName Invoke(ResourceRequest request, Caller caller) => state.RequireDomain(request.DomainName).Domain;
}
