using System.Text.Json.Serialization;

namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>A host name that shows stages.</summary>
internal sealed record Domain
{
    public required string DomainName { get; init; }
    public string? CertificateArn { get; init; }
    public string? RegionalCertificateArn { get; init; }
    public string? RegionalDomainName { get; init; }
    public string DomainNameStatus { get; init; } = "AVAILABLE";
    public EndpointConfiguration? EndpointConfiguration { get; init; }
    public string? SecurityPolicy { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    [JsonIgnore]
    public IReadOnlyList<BasePathMapping> Mappings { get; init; } = [];
}
