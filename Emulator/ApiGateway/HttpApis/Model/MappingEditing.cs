using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.ApiGateway.HttpApis.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>What CreateApiMapping and UpdateApiMapping make of a mapping.</summary>
internal static class MappingEditing
{
    /// <exception cref="AwsErrorException">NotFoundException or BadRequestException: there is no such API or stage.</exception>
    public static ApiMapping Apply(HttpApiState state, Caller caller, ApiMapping present, ApiMappingRequest request)
    {
        var mapping = present with { ApiId = request.ApiId ?? present.ApiId, Stage = request.Stage ?? present.Stage, ApiMappingKey = (request.ApiMappingKey ?? present.ApiMappingKey).Trim('/') };
        if (state.Require(mapping.ApiId, caller).FindStage(mapping.Stage) is null) throw ApiGatewayErrors.BadRequest("Invalid stage identifier specified (stage)");
        return mapping;
    }

    /// <exception cref="AwsErrorException">ConflictException: another mapping has the key.</exception>
    public static DomainEntry With(DomainEntry domain, ApiMapping mapping)
    {
        var others = domain.Mappings.Where(present => present.ApiMappingId != mapping.ApiMappingId).ToList();
        if (others.Exists(present => present.ApiMappingKey == mapping.ApiMappingKey)) throw ApiGatewayErrors.Conflict("ApiMapping key already exists for this domain name");
        return domain with { Mappings = [.. others, mapping] };
    }
}
