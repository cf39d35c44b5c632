using Acinaces.Infra.Stacks;
using Acinaces.Topology;
using Amazon.CDK.AWS.S3;

namespace Acinaces.Infra.Projections;

/// <summary>The bucket of the site's files. Nobody but CloudFront reads it.</summary>
internal static class SiteBucket
{
    private const int ReplacedFilesDays = 30;

    public static CfnBucket AddSiteBucket(this EnvironmentStack stack)
    {
        var bucket = new CfnBucket(stack, "Site", new CfnBucketProps
        {
            BucketName = stack.Names.Of(Buckets.FrontendAssets),
            BucketEncryption = BucketShape.ServiceEncryption,
            PublicAccessBlockConfiguration = BucketShape.NoPublicAccess,
            OwnershipControls = BucketShape.OwnedBy("BucketOwnerEnforced"),
            VersioningConfiguration = new CfnBucket.VersioningConfigurationProperty { Status = "Enabled" },
            LifecycleConfiguration = new CfnBucket.LifecycleConfigurationProperty
            {
                Rules = new object[]
                {
                    new CfnBucket.RuleProperty
                    {
                        Id = "replaced-files",
                        Status = "Enabled",
                        NoncurrentVersionExpiration = new CfnBucket.NoncurrentVersionExpirationProperty { NoncurrentDays = ReplacedFilesDays },
                        AbortIncompleteMultipartUpload = new CfnBucket.AbortIncompleteMultipartUploadProperty { DaysAfterInitiation = 7 },
                    },
                },
            },
        });
        bucket.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        return bucket;
    }

    /// <summary>Lets the distributions of this stack read, and nobody without TLS.</summary>
    public static void ReadableBy(this CfnBucket bucket, EnvironmentStack stack, string id, string distributionArn) =>
        new CfnBucketPolicy(stack, id, new CfnBucketPolicyProps
        {
            Bucket = bucket.Ref,
            PolicyDocument = PolicyJson.Document(
            [
                BucketShape.OnlyOverTls(bucket),
                PolicyJson.Allow(
                    "ReadByCdn",
                    PolicyJson.Service("cloudfront.amazonaws.com"),
                    ["s3:GetObject"],
                    [$"{bucket.AttrArn}/*"],
                    PolicyJson.Condition("StringEquals", ("aws:SourceArn", distributionArn))),
            ]),
        });
}
