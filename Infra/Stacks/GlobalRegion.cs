namespace Acinaces.Infra.Stacks;

/// <summary>Where AWS keeps what the whole world sees: certificates and firewalls of CloudFront, keys of DNSSEC, metrics of health checks, bills.</summary>
internal static class GlobalRegion
{
    public const string Name = "us-east-1";
}
