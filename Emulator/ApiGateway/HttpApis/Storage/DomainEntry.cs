using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Storage;

/// <summary>A domain with the stages it shows.</summary>
internal sealed record DomainEntry(DomainName Domain)
{
    public IReadOnlyList<ApiMapping> Mappings { get; init; } = [];

    /// <exception cref="AwsErrorException">NotFoundException.</exception>
    public ApiMapping RequireMapping(string? id) => Mappings.FirstOrDefault(mapping => mapping.ApiMappingId == id) ?? throw HttpApiErrors.MappingNotFound();
}
