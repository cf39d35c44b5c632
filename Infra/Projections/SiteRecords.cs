using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.Route53;

namespace Acinaces.Infra.Projections;

/// <summary>Records that lead to distributions.</summary>
internal static class SiteRecords
{
    /// <summary>The zone in which every distribution of the world has its name. Source: CloudFormation reference, AWS::Route53::RecordSet AliasTarget.</summary>
    private const string CloudFrontZone = "Z2FDTNDATAQYW2";

    public static void AddSiteRecords(this EnvironmentStack stack, DomainSettings domain, CfnDistribution distribution)
    {
        foreach (var type in new[] { "A", "AAAA" })
            new CfnRecordSet(stack, $"SiteRecord{type}", RecordTo(stack, domain.Site, type, distribution));
    }

    public static CfnRecordSetProps RecordTo(EnvironmentStack stack, string name, string type, CfnDistribution distribution) => new()
    {
        HostedZoneId = stack.Read(Published.ZoneId),
        Name = $"{name}.",
        Type = type,
        AliasTarget = new CfnRecordSet.AliasTargetProperty { DnsName = distribution.AttrDomainName, HostedZoneId = CloudFrontZone, EvaluateTargetHealth = false },
    };
}
