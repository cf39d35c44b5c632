using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class CreateDomainName(GatewayState state, IdSource ids) : IOperation<CreateDomainNameRequest, Domain>
{
    public IEnumerable<Permission> Permissions(CreateDomainNameRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/domainnames")];

    public Domain Invoke(CreateDomainNameRequest request, Caller caller)
    {
        if (string.IsNullOrEmpty(request.DomainName)) throw ApiGatewayErrors.BadRequest("Domain name is required");
        if (state.FindDomain(request.DomainName) is not null) throw ApiGatewayErrors.Conflict("The domain name you provided already exists.");
        var domain = new Domain
        {
            DomainName = request.DomainName,
            CertificateArn = request.CertificateArn,
            RegionalCertificateArn = request.RegionalCertificateArn,
            RegionalDomainName = $"d-{ids.Lower(10)}.execute-api.{caller.Region}.amazonaws.com",
            EndpointConfiguration = request.EndpointConfiguration ?? new EndpointConfiguration(["EDGE"]),
            SecurityPolicy = request.SecurityPolicy,
            Tags = request.Tags,
        };
        state.Put(domain);
        return domain;
    }
}
