using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Operations;

internal sealed class CreateDomainName(HttpApiState state, IdSource ids) : IOperation<DomainNameRequest, DomainName>
{
    public IEnumerable<Permission> Permissions(DomainNameRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, "/domainnames")];

    public DomainName Invoke(DomainNameRequest request, Caller caller)
    {
        HttpApiErrors.RequireNone(request.Unsupported);
        HttpApiErrors.RequireValues(request.DomainNameConfigurations, "domainNameConfigurations");
        HttpApiErrors.RequireValues(request.Tags?.Values, "tags");
        if (string.IsNullOrEmpty(request.DomainName)) throw ApiGatewayErrors.BadRequest("DomainName is required (domainName)");
        var domain = new DomainName
        {
            Name = request.DomainName,
            DomainNameArn = $"arn:aws:apigateway:{caller.Region}::/domainnames/{request.DomainName}",
            DomainNameConfigurations = [.. (request.DomainNameConfigurations ?? []).Select(given => given with { ApiGatewayDomainName = $"d-{ids.Lower(10)}.execute-api.{caller.Region}.amazonaws.com", DomainNameStatus = "AVAILABLE" })],
            Tags = request.Tags,
        };
        state.Add(domain);
        return domain;
    }
}
