using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class GetDomainNames(HttpApiState state) : IOperation<ResourceRequest, ItemPage<DomainName>>
{
    public IEnumerable<Permission> Permissions(ResourceRequest request, Caller caller) => [GatewayArn.Permission("GET", caller, "/domainnames")];

    public ItemPage<DomainName> Invoke(ResourceRequest request, Caller caller) =>
        ItemPage<DomainName>.Of(state.Domains.Select(entry => entry.Domain), domain => domain.Name, request);
}
