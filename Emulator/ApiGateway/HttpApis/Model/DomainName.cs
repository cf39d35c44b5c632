using System.Text.Json.Serialization;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>A host name that shows stages, as it travels. The property has the wire's name, which is the type's own.</summary>
internal sealed record DomainName
{
    [JsonPropertyName("domainName")]
    public required string Name { get; init; }
    public required string DomainNameArn { get; init; }
    public string ApiMappingSelectionExpression { get; init; } = "$request.basepath";
    public IReadOnlyList<DomainNameConfiguration> DomainNameConfigurations { get; init; } = [];
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
