using Acinaces.Infra.Stacks;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.S3;

namespace Acinaces.Infra.Projections;

/// <summary>What the distributions have in common.</summary>
internal static class CdnShape
{
    public static CfnDistribution.ViewerCertificateProperty Certificate(CfnCertificate certificate) => new()
    {
        AcmCertificateArn = certificate.Ref,
        MinimumProtocolVersion = "TLSv1.2_2021",
        SslSupportMethod = "sni-only",
    };

    public static CfnDistribution.LoggingProperty Logs(CfnBucket bucket, string prefix) => new()
    {
        Bucket = bucket.AttrRegionalDomainName,
        Prefix = prefix,
        IncludeCookies = false,
    };

    /// <summary>A bucket that only a signed request of the distribution reaches.</summary>
    public static CfnDistribution.OriginProperty BucketOrigin(string id, CfnBucket bucket, CfnOriginAccessControl access) => new()
    {
        Id = id,
        DomainName = bucket.AttrRegionalDomainName,
        OriginAccessControlId = access.AttrId,
        // The older access identity has to be named, and be empty, for a bucket to count as one.
        S3OriginConfig = new CfnDistribution.S3OriginConfigProperty { OriginAccessIdentity = string.Empty },
    };

    public static CfnOriginAccessControl AddOriginAccess(this EnvironmentStack stack, string name) =>
        new(stack, $"{EnvironmentStack.PascalCase(name)}Access", new CfnOriginAccessControlProps
        {
            OriginAccessControlConfig = new CfnOriginAccessControl.OriginAccessControlConfigProperty
            {
                Name = stack.Names.Named(name),
                OriginAccessControlOriginType = "s3",
                SigningBehavior = "always",
                SigningProtocol = "sigv4",
            },
        });

    /// <param name="least">How long an answer is kept, even when the origin says less.</param>
    /// <param name="longest">How long an answer is kept, even when the origin says more.</param>
    public static CfnCachePolicy AddCachePolicy(this EnvironmentStack stack, string name, TimeSpan least, TimeSpan longest) =>
        new(stack, $"{EnvironmentStack.PascalCase(name)}Cache", new CfnCachePolicyProps
        {
            CachePolicyConfig = new CfnCachePolicy.CachePolicyConfigProperty
            {
                Name = stack.Names.Named(name),
                MinTtl = least.TotalSeconds,
                DefaultTtl = least.TotalSeconds,
                MaxTtl = longest.TotalSeconds,
                ParametersInCacheKeyAndForwardedToOrigin = new CfnCachePolicy.ParametersInCacheKeyAndForwardedToOriginProperty
                {
                    EnableAcceptEncodingBrotli = true,
                    EnableAcceptEncodingGzip = true,
                    CookiesConfig = new CfnCachePolicy.CookiesConfigProperty { CookieBehavior = "none" },
                    HeadersConfig = new CfnCachePolicy.HeadersConfigProperty { HeaderBehavior = "none" },
                    QueryStringsConfig = new CfnCachePolicy.QueryStringsConfigProperty { QueryStringBehavior = "none" },
                },
            },
        });

    public static string ArnOf(CfnDistribution distribution, StackContext context) =>
        $"arn:aws:cloudfront::{context.AccountId}:distribution/{distribution.Ref}";
}
