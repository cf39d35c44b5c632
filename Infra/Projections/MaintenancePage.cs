using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.Route53;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.WAFv2;

namespace Acinaces.Infra.Projections;

/// <summary>What callers of the API get while it is down: a fixed answer from the CDN, under the API's own name, so that no part of our region is needed for it.</summary>
internal static class MaintenancePage
{
    /// <summary>Tells this record from the primary one, which the stack of the API adds.</summary>
    private const string SecondaryRecord = "secondary";

    private const string Origin = "none";

    private const int RetryAfterSeconds = 60;

    // The envelope of every error of the API, so that clients need no second way to read one.
    private static readonly ErrorEnvelope _answer = new(
        "SERVICE_UNAVAILABLE", "The API is down.", "transient", RetryAfterSeconds, "Try again in a minute; nothing was done.");

    public static void AddMaintenancePage(
        this EnvironmentStack stack, DomainSettings domain, CfnCertificate certificate, CfnWebACL firewall, CfnBucket logs)
    {
        var answer = new CfnFunction(stack, "MaintenanceAnswer", new CfnFunctionProps
        {
            Name = stack.Names.Named("maintenance"),
            AutoPublish = true,
            FunctionCode = Code,
            FunctionConfig = new CfnFunction.FunctionConfigProperty { Comment = "Answers for the API while it is down", Runtime = "cloudfront-js-2.0" },
        });
        var distribution = new CfnDistribution(stack, "Maintenance", new CfnDistributionProps
        {
            DistributionConfig = new CfnDistribution.DistributionConfigProperty
            {
                Comment = $"Maintenance page of the {stack.Settings.Name} environment's API",
                Enabled = true,
                Aliases = [domain.Api],
                HttpVersion = "http2and3",
                Ipv6Enabled = true,
                PriceClass = "PriceClass_100",
                WebAclId = firewall.AttrArn,
                ViewerCertificate = CdnShape.Certificate(certificate),
                Logging = CdnShape.Logs(logs, "maintenance/"),
                // A distribution must have an origin; the function answers before any request gets there.
                Origins = new object[]
                {
                    new CfnDistribution.OriginProperty
                    {
                        Id = Origin,
                        DomainName = domain.Site,
                        CustomOriginConfig = new CfnDistribution.CustomOriginConfigProperty { OriginProtocolPolicy = "https-only", OriginSslProtocols = ["TLSv1.2"] },
                    },
                },
                DefaultCacheBehavior = new CfnDistribution.DefaultCacheBehaviorProperty
                {
                    TargetOriginId = Origin,
                    ViewerProtocolPolicy = "https-only",
                    AllowedMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"],
                    CachePolicyId = stack.AddCachePolicy("maintenance", least: TimeSpan.Zero, longest: TimeSpan.FromSeconds(1)).Ref,
                    Compress = true,
                    FunctionAssociations = new object[]
                    {
                        new CfnDistribution.FunctionAssociationProperty { EventType = "viewer-request", FunctionArn = answer.AttrFunctionArn },
                    },
                },
            },
        });
        // IPv4 only, as the gateway's own record: a pair without its primary half would answer with the maintenance page for good.
        var record = SiteRecords.RecordTo(stack, domain.Api, "A", distribution);
        record.Failover = "SECONDARY";
        record.SetIdentifier = SecondaryRecord;
        new CfnRecordSet(stack, "MaintenanceRecord", record);
    }

    private static string Code => $$"""
        function handler(event) {
          var answer = {{_answer.ToTemplate()}};
          answer.requestTrackingId = event.context.requestId;
          return {
            statusCode: 503,
            statusDescription: 'Service Unavailable',
            headers: {
              'content-type': { value: 'application/json' },
              'cache-control': { value: 'no-store' },
              'retry-after': { value: '{{RetryAfterSeconds}}' }
            },
            body: JSON.stringify(answer)
          };
        }
        """;
}
