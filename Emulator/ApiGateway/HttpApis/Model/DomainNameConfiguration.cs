namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>How a domain is reached; kept and shown only.</summary>
internal sealed record DomainNameConfiguration
{
    public string? ApiGatewayDomainName { get; init; }
    public string? CertificateArn { get; init; }
    public string? CertificateName { get; init; }
    public string? DomainNameStatus { get; init; }
    public string? EndpointType { get; init; }
    public string? IpAddressType { get; init; }
    public string? SecurityPolicy { get; init; }
    public string? OwnershipVerificationCertificateArn { get; init; }
}
