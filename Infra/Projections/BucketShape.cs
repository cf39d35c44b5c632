using Acinaces.Topology.Model;
using Amazon.CDK.AWS.S3;

namespace Acinaces.Infra.Projections;

/// <summary>What buckets have in common.</summary>
internal static class BucketShape
{
    public static CfnBucket.BucketEncryptionProperty ServiceEncryption => new()
    {
        ServerSideEncryptionConfiguration = new object[]
        {
            new CfnBucket.ServerSideEncryptionRuleProperty
            {
                ServerSideEncryptionByDefault = new CfnBucket.ServerSideEncryptionByDefaultProperty { SseAlgorithm = "AES256" },
            },
        },
    };

    /// <summary>With a key of ours; the bucket's own data key in between spares a call of KMS per object.</summary>
    public static CfnBucket.BucketEncryptionProperty EncryptedWith(string keyArn) => new()
    {
        ServerSideEncryptionConfiguration = new object[]
        {
            new CfnBucket.ServerSideEncryptionRuleProperty
            {
                BucketKeyEnabled = true,
                ServerSideEncryptionByDefault = new CfnBucket.ServerSideEncryptionByDefaultProperty { SseAlgorithm = "aws:kms", KmsMasterKeyId = keyArn },
            },
        },
    };

    public static CfnBucket.PublicAccessBlockConfigurationProperty NoPublicAccess => new()
    {
        BlockPublicAcls = true,
        BlockPublicPolicy = true,
        IgnorePublicAcls = true,
        RestrictPublicBuckets = true,
    };

    public static CfnBucket.OwnershipControlsProperty OwnedBy(string ownership) => new()
    {
        Rules = new object[] { new CfnBucket.OwnershipControlsRuleProperty { ObjectOwnership = ownership } },
    };

    public static CfnBucket.LifecycleConfigurationProperty ExpiresAfter(int days) => new()
    {
        Rules = new object[]
        {
            new CfnBucket.RuleProperty
            {
                Id = "expire",
                Status = "Enabled",
                ExpirationInDays = days,
                AbortIncompleteMultipartUpload = new CfnBucket.AbortIncompleteMultipartUploadProperty { DaysAfterInitiation = 7 },
            },
        },
    };

    /// <summary>Keeps every version for as long as audit records are kept. In production not even the account's owner can end that.</summary>
    public static CfnBucket.ObjectLockConfigurationProperty LockedIn(EnvironmentSettings environment) => new()
    {
        ObjectLockEnabled = "Enabled",
        Rule = new CfnBucket.ObjectLockRuleProperty
        {
            DefaultRetention = new CfnBucket.DefaultRetentionProperty { Mode = environment.DeletionProtection ? "COMPLIANCE" : "GOVERNANCE", Days = environment.AuditRetentionDays },
        },
    };

    public static Dictionary<string, object> OnlyOverTls(CfnBucket bucket) => PolicyJson.Deny(
        "OnlyOverTls", "*", ["s3:*"], [bucket.AttrArn, $"{bucket.AttrArn}/*"], PolicyJson.Condition("Bool", ("aws:SecureTransport", "false")));
}
