using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.APIGateway;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.Route53;

namespace Acinaces.Infra.Projections;

/// <summary>The names the API is reached by: certificate, mapping and records.</summary>
internal static class ApiDomainProjection
{
    private const string PrimaryRecord = "primary";

    public static void AddApiDomain(this EnvironmentStack stack, DomainSettings domain, CfnStage stage)
    {
        string[] names = domain.Failover ? [domain.Api, domain.ApiWithoutFailover] : [domain.Api];
        // The records that prove these names are the same in every region, and the site's certificate has put them into the zone.
        var certificate = new CfnCertificate(stack, "Certificate", new CfnCertificateProps
        {
            DomainName = names[0],
            SubjectAlternativeNames = names.Length > 1 ? names[1..] : null,
            ValidationMethod = "DNS",
        });
        foreach (var name in names)
        {
            var id = name == domain.Api ? "Domain" : "DomainWithoutFailover";
            var resource = new CfnDomainName(stack, id, new CfnDomainNameProps
            {
                DomainName = name,
                RegionalCertificateArn = certificate.Ref,
                SecurityPolicy = "TLS_1_2",
                EndpointConfiguration = new CfnDomainName.EndpointConfigurationProperty { Types = ["REGIONAL"] },
            });
            new CfnBasePathMapping(stack, $"{id}Mapping", new CfnBasePathMappingProps { DomainName = resource.Ref, RestApiId = stage.RestApiId, Stage = stage.Ref });
            AddRecord(stack, domain, $"{id}Record", resource, failover: domain.Failover && name == domain.Api);
        }
    }

    // A gateway's name has IPv4 addresses only.
    private static void AddRecord(EnvironmentStack stack, DomainSettings domain, string id, CfnDomainName name, bool failover)
    {
        var check = failover
            ? new CfnHealthCheck(stack, "HealthCheck", new CfnHealthCheckProps { HealthCheckConfig = OutsideHealthCheck.Probe(domain.ApiWithoutFailover, "/health") })
            : null;
        new CfnRecordSet(stack, id, new CfnRecordSetProps
        {
            // By name: the zone's id is known in its own region only.
            HostedZoneName = $"{domain.Zone}.",
            Name = $"{name.DomainName}.",
            Type = "A",
            AliasTarget = new CfnRecordSet.AliasTargetProperty
            {
                DnsName = name.AttrRegionalDomainName,
                HostedZoneId = name.AttrRegionalHostedZoneId,
                EvaluateTargetHealth = false,
            },
            Failover = failover ? "PRIMARY" : null,
            SetIdentifier = failover ? PrimaryRecord : null,
            HealthCheckId = check?.AttrHealthCheckId,
        });
    }
}
