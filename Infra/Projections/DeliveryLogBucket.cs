using Acinaces.Infra.Stacks;
using Amazon.CDK.AWS.S3;

namespace Acinaces.Infra.Projections;

/// <summary>A bucket that AWS services write logs to, each kept as long as the environment keeps logs.</summary>
internal static class DeliveryLogBucket
{
    /// <param name="name">Without account; AWS demands that firewall logs begin with <c>aws-waf-logs-</c>, so the caller may set a prefix.</param>
    /// <param name="delivery">Whether the logs come from the log delivery service rather than by access control list.</param>
    public static CfnBucket AddDeliveryLogBucket(this EnvironmentStack stack, string name, string prefix = "", bool delivery = false)
    {
        var id = EnvironmentStack.PascalCase(name);
        var bucket = new CfnBucket(stack, id, new CfnBucketProps
        {
            BucketName = $"{prefix}{stack.Names.Named(name)}-{stack.Context.AccountId}",
            BucketEncryption = BucketShape.ServiceEncryption,
            PublicAccessBlockConfiguration = BucketShape.NoPublicAccess,
            // CloudFront's standard logs still arrive by access control list; everything else must not use one.
            OwnershipControls = BucketShape.OwnedBy(delivery ? "BucketOwnerEnforced" : "BucketOwnerPreferred"),
            LifecycleConfiguration = BucketShape.ExpiresAfter(stack.Settings.LogRetentionDays),
        });
        bucket.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        new CfnBucketPolicy(stack, PolicyIdOf(name), new CfnBucketPolicyProps
        {
            Bucket = bucket.Ref,
            PolicyDocument = PolicyJson.Document([BucketShape.OnlyOverTls(bucket), .. delivery ? Delivery(bucket, stack.Context.AccountId) : []]),
        });
        return bucket;
    }

    /// <summary>The construct id of the bucket's policy, for what must wait for it.</summary>
    public static string PolicyIdOf(string name) => $"{EnvironmentStack.PascalCase(name)}Policy";

    private static IEnumerable<Dictionary<string, object>> Delivery(CfnBucket bucket, string account) =>
    [
        PolicyJson.Allow(
            "WriteLogs",
            PolicyJson.Service("delivery.logs.amazonaws.com"),
            ["s3:PutObject"],
            [$"{bucket.AttrArn}/AWSLogs/{account}/*"],
            PolicyJson.Condition("StringEquals", ("aws:SourceAccount", account), ("s3:x-amz-acl", "bucket-owner-full-control"))),
        PolicyJson.Allow(
            "FindBucket",
            PolicyJson.Service("delivery.logs.amazonaws.com"),
            ["s3:GetBucketAcl"],
            [bucket.AttrArn],
            PolicyJson.Condition("StringEquals", ("aws:SourceAccount", account))),
    ];
}
