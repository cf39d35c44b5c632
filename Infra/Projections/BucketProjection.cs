using Acinaces.Infra.Stacks;
using Amazon.CDK.AWS.S3;
using Bucket = Acinaces.Topology.Model.Bucket;

namespace Acinaces.Infra.Projections;

/// <summary>Buckets as they are declared: private, encrypted, reached over TLS only.</summary>
internal sealed class BucketProjection(EnvironmentStack stack)
{
    private readonly Dictionary<Bucket, CfnBucket> _made = new(ReferenceEqualityComparer.Instance);

    /// <summary>Adds a bucket and, before it, the one its accesses are logged to.</summary>
    public CfnBucket Add(Bucket bucket)
    {
        if (_made.TryGetValue(bucket, out var made))
            return made;
        var log = bucket.AccessLog is null ? null : Add(bucket.AccessLog);
        var id = EnvironmentStack.PascalCase(bucket.Name);
        made = new CfnBucket(stack, id, new CfnBucketProps
        {
            BucketName = stack.Names.Of(bucket),
            BucketEncryption = bucket.Key is null ? BucketShape.ServiceEncryption : BucketShape.EncryptedWith(stack.Read(Published.ArnOf(bucket.Key))),
            PublicAccessBlockConfiguration = BucketShape.NoPublicAccess,
            OwnershipControls = BucketShape.OwnedBy("BucketOwnerEnforced"),
            VersioningConfiguration = bucket.Versioned ? new CfnBucket.VersioningConfigurationProperty { Status = "Enabled" } : null,
            LifecycleConfiguration = BucketLifecycle.Of(bucket, stack.Settings),
            ObjectLockEnabled = bucket.Locked ? true : null,
            ObjectLockConfiguration = bucket.Locked ? BucketShape.LockedIn(stack.Settings) : null,
            LoggingConfiguration = log is null ? null : new CfnBucket.LoggingConfigurationProperty { DestinationBucketName = log.Ref, LogFilePrefix = $"{bucket.Name}/" },
            ReplicationConfiguration = BucketReplication.Concerns(bucket, stack.Settings) ? BucketReplication.Add(stack, bucket, stack.Settings.Backup!.Recovery!) : null,
        });
        made.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        new CfnBucketPolicy(stack, $"{id}Policy", new CfnBucketPolicyProps
        {
            Bucket = made.Ref,
            PolicyDocument = PolicyJson.Document([BucketShape.OnlyOverTls(made), .. LogDelivery(bucket)]),
        });
        _made[bucket] = made;
        return made;
    }

    private IEnumerable<Dictionary<string, object>> LogDelivery(Bucket log) =>
        from bucket in stack.Topology.Buckets
        where ReferenceEquals(bucket.AccessLog, log)
        select PolicyJson.Allow(
            $"DeliverLogsOf{EnvironmentStack.PascalCase(bucket.Name)}",
            PolicyJson.Service("logging.s3.amazonaws.com"),
            ["s3:PutObject"],
            [$"{stack.Names.ArnOf(log)}/{bucket.Name}/*"],
            new Dictionary<string, object>
            {
                ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = stack.Names.ArnOf(bucket) },
                ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = stack.Context.AccountId },
            });
}
