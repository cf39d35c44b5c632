using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record CreateDomainNameRequest
{
    public string? DomainName { get; init; }
    public string? CertificateArn { get; init; }
    public string? RegionalCertificateArn { get; init; }
    public EndpointConfiguration? EndpointConfiguration { get; init; }
    public string? SecurityPolicy { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
