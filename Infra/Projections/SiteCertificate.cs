using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.CertificateManager;

namespace Acinaces.Infra.Projections;

/// <summary>The certificate CloudFront shows.</summary>
internal static class SiteCertificate
{
    /// <remarks>
    /// It names the API too: the maintenance page answers under that name, and the proof it puts into the zone also proves the API's
    /// certificate in the environment's own region, which therefore needs no id from here.
    /// </remarks>
    public static CfnCertificate AddSiteCertificate(this EnvironmentStack stack, DomainSettings domain)
    {
        string[] names = [domain.Site, domain.Api, domain.ApiWithoutFailover];
        return new CfnCertificate(stack, "Certificate", new CfnCertificateProps
        {
            DomainName = names[0],
            SubjectAlternativeNames = names[1..],
            ValidationMethod = "DNS",
            DomainValidationOptions = names.Select(name => new CfnCertificate.DomainValidationOptionProperty
            {
                DomainName = name,
                HostedZoneId = stack.Read(Published.ZoneId),
            }).ToArray<object>(),
        });
    }
}
