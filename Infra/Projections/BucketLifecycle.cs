using Acinaces.Topology.Model;
using Amazon.CDK.AWS.S3;
using Bucket = Acinaces.Topology.Model.Bucket;

namespace Acinaces.Infra.Projections;

/// <summary>When objects expire, and where they wait until then.</summary>
internal static class BucketLifecycle
{
    private const int UploadDays = 7;
    private const int OldVersionDays = 30;

    // What is read rarely moves to cheaper storage once the questions about it have usually been asked.
    private const int ColdAfterDays = 90;

    public static CfnBucket.LifecycleConfigurationProperty Of(Bucket bucket, EnvironmentSettings environment)
    {
        int? expiration = bucket.Lifetime switch
        {
            BucketLifetime.AuditRecords => environment.AuditRetentionDays,
            BucketLifetime.Logs => environment.LogRetentionDays,
            _ => null,
        };
        var cold = bucket.Lifetime == BucketLifetime.AuditRecords && expiration > ColdAfterDays;
        return new CfnBucket.LifecycleConfigurationProperty
        {
            Rules = new object[]
            {
                new CfnBucket.RuleProperty
                {
                    Id = "lifetime",
                    Status = "Enabled",
                    ExpirationInDays = expiration,
                    Transitions = cold ? new object[] { new CfnBucket.TransitionProperty { StorageClass = "GLACIER_IR", TransitionInDays = ColdAfterDays } } : null,
                    // Whoever overwrites an audit record does not shorten the life of what stood there.
                    NoncurrentVersionExpiration = new CfnBucket.NoncurrentVersionExpirationProperty
                    {
                        NoncurrentDays = bucket.Lifetime == BucketLifetime.AuditRecords ? environment.AuditRetentionDays : OldVersionDays,
                    },
                    AbortIncompleteMultipartUpload = new CfnBucket.AbortIncompleteMultipartUploadProperty { DaysAfterInitiation = UploadDays },
                },
            },
        };
    }
}
