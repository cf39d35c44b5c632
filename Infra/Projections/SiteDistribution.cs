using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.WAFv2;

namespace Acinaces.Infra.Projections;

/// <summary>The site behind CloudFront.</summary>
internal static class SiteDistribution
{
    /// <summary>What the build names after its content, so it never changes under its name.</summary>
    private const string ImmutableFiles = "_next/static/*";

    private const string Origin = "site";

    private static readonly TimeSpan _year = TimeSpan.FromDays(365);

    public static CfnDistribution AddSiteDistribution(
        this EnvironmentStack stack, DomainSettings domain, CfnBucket bucket, CfnCertificate certificate, CfnWebACL firewall, CfnBucket logs)
    {
        var distribution = new CfnDistribution(stack, "Distribution", new CfnDistributionProps
        {
            DistributionConfig = new CfnDistribution.DistributionConfigProperty
            {
                Comment = $"Site of the {stack.Settings.Name} environment",
                Enabled = true,
                Aliases = [domain.Site],
                HttpVersion = "http2and3",
                Ipv6Enabled = true,
                PriceClass = "PriceClass_100",
                DefaultRootObject = "index.html",
                WebAclId = firewall.AttrArn,
                ViewerCertificate = CdnShape.Certificate(certificate),
                Logging = CdnShape.Logs(logs, "site/"),
                Restrictions = Restrictions(domain),
                Origins = new object[] { CdnShape.BucketOrigin(Origin, bucket, stack.AddOriginAccess("site")) },
                DefaultCacheBehavior = new CfnDistribution.DefaultCacheBehaviorProperty
                {
                    TargetOriginId = Origin,
                    ViewerProtocolPolicy = "redirect-to-https",
                    AllowedMethods = ["GET", "HEAD"],
                    // Nothing is kept unless the origin says so, which it does not. The one second is there because CloudFront compresses
                    // nothing that it may never keep.
                    CachePolicyId = stack.AddCachePolicy("dynamic", least: TimeSpan.Zero, longest: TimeSpan.FromSeconds(1)).Ref,
                    ResponseHeadersPolicyId = stack.AddResponseHeaders("dynamic", domain, cacheControl: "no-cache").Ref,
                    Compress = true,
                },
                CacheBehaviors = new object[]
                {
                    new CfnDistribution.CacheBehaviorProperty
                    {
                        PathPattern = ImmutableFiles,
                        TargetOriginId = Origin,
                        ViewerProtocolPolicy = "redirect-to-https",
                        AllowedMethods = ["GET", "HEAD"],
                        CachePolicyId = stack.AddCachePolicy("static", least: _year, longest: _year).Ref,
                        ResponseHeadersPolicyId = stack.AddResponseHeaders("static", domain, $"public, max-age={_year.TotalSeconds}, immutable").Ref,
                        Compress = true,
                    },
                },
                // The bucket says 403 of a file it does not have, since nobody may list it.
                CustomErrorResponses = new object[]
                {
                    new CfnDistribution.CustomErrorResponseProperty { ErrorCode = 403, ResponseCode = 404, ResponsePagePath = "/404.html", ErrorCachingMinTtl = 10 },
                },
            },
        });
        bucket.ReadableBy(stack, "SitePolicy", CdnShape.ArnOf(distribution, stack.Context));
        AddErrorAlarm(stack, distribution);
        new Amazon.CDK.CfnOutput(stack, "DistributionId", new Amazon.CDK.CfnOutputProps { Description = "To invalidate after new files", Value = distribution.Ref });
        new Amazon.CDK.CfnOutput(stack, "SiteBucketArn", new Amazon.CDK.CfnOutputProps { Description = "Where the site's files go", Value = bucket.AttrArn });
        return distribution;
    }

    private static void AddErrorAlarm(EnvironmentStack stack, CfnDistribution distribution) =>
        new GlobalAlarm("cdn-server-errors", "The CDN answers with errors. Runbook: docs/runbooks/site.md", "AWS/CloudFront", "5xxErrorRate", "Average")
        {
            Dimensions = new Dictionary<string, string> { ["DistributionId"] = distribution.Ref, ["Region"] = "Global" },
            Comparison = "GreaterThanThreshold",
            Threshold = 5,
            Period = TimeSpan.FromMinutes(5),
            Periods = 2,
            MissingData = "notBreaching",
        }.AddTo(stack);

    private static CfnDistribution.RestrictionsProperty Restrictions(DomainSettings domain) => new()
    {
        GeoRestriction = domain.BlockedCountries.Count > 0
            ? new CfnDistribution.GeoRestrictionProperty { RestrictionType = "blacklist", Locations = [.. domain.BlockedCountries] }
            : new CfnDistribution.GeoRestrictionProperty { RestrictionType = "none" },
    };
}
