using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.ApiGateway.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.Operations;

internal sealed class CreateBasePathMapping(GatewayState state) : IOperation<CreateBasePathMappingRequest, BasePathMapping>
{
    public IEnumerable<Permission> Permissions(CreateBasePathMappingRequest request, Caller caller) => [GatewayArn.Permission("POST", caller, $"/domainnames/{request.DomainName}/basepathmappings")];

    public BasePathMapping Invoke(CreateBasePathMappingRequest request, Caller caller)
    {
        var domain = state.FindDomain(request.DomainName ?? "") ?? throw ApiGatewayErrors.NotFound("Invalid domain name identifier specified");
        var entry = state.Require(request.RestApiId);
        if (request.Stage is { } stage && !entry.Stages.ContainsKey(stage)) throw ApiGatewayErrors.BadRequest("Invalid stage identifier specified");
        var mapping = new BasePathMapping(string.IsNullOrEmpty(request.BasePath) ? "(none)" : request.BasePath, entry.Api.Id, request.Stage);
        if (domain.Mappings.Any(present => present.BasePath == mapping.BasePath)) throw ApiGatewayErrors.Conflict("Base path already exists for this domain name");
        state.Put(domain with { Mappings = [.. domain.Mappings, mapping] });
        return mapping;
    }
}
