using Acinaces.Emulator.ApiGateway.HttpApis.Model;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Storage;

/// <summary>A domain with the stages it shows.</summary>
internal sealed record DomainEntry(DomainName Domain)
{
    public IReadOnlyList<ApiMapping> Mappings { get; init; } = [];

    public ApiMapping? FindMapping(string? id) => Mappings.FirstOrDefault(mapping => mapping.ApiMappingId == id);
}
