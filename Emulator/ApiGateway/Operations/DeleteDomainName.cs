using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

/// <summary>Removes a custom domain together with its mappings; the APIs it showed stay.</summary>
internal sealed class DeleteDomainName(GatewayState state) : IOperation<DomainNameRequest, NoMembers>
{
    public IEnumerable<Permission> Permissions(DomainNameRequest request, Caller caller) => [GatewayArn.Permission("DELETE", caller, $"/domainnames/{request.DomainName}")];

    public NoMembers Invoke(DomainNameRequest request, Caller caller)
    {
        var domain = state.FindDomain(request.DomainName ?? "") ?? throw ApiGatewayErrors.NotFound("Invalid domain name identifier specified");
        state.DeleteDomain(domain.DomainName);
        return NoMembers.Instance;
    }
}
