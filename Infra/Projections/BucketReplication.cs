using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;
using Bucket = Acinaces.Topology.Model.Bucket;

namespace Acinaces.Infra.Projections;

/// <summary>The copy of a bucket in the recovery region.</summary>
internal static class BucketReplication
{
    // The copy is locked as its original is.
    private static readonly string[] _lockReading = ["s3:GetObjectLegalHold", "s3:GetObjectRetention"];

    /// <summary>Whether the bucket has a copy: records that the law asks for survive the loss of a region.</summary>
    public static bool Concerns(Bucket bucket, EnvironmentSettings environment) =>
        bucket.Lifetime == BucketLifetime.AuditRecords && environment.Backup?.Recovery is not null;

    /// <summary>Adds the bucket that copies go to, in the recovery region.</summary>
    public static void AddReplica(this EnvironmentStack stack, Bucket bucket, string keyArn)
    {
        var id = $"{EnvironmentStack.PascalCase(bucket.Name)}Replica";
        var replica = new CfnBucket(stack, id, new CfnBucketProps
        {
            BucketName = ReplicaOf(bucket, stack.Context),
            BucketEncryption = BucketShape.EncryptedWith(keyArn),
            PublicAccessBlockConfiguration = BucketShape.NoPublicAccess,
            OwnershipControls = BucketShape.OwnedBy("BucketOwnerEnforced"),
            VersioningConfiguration = new CfnBucket.VersioningConfigurationProperty { Status = "Enabled" },
            LifecycleConfiguration = BucketLifecycle.Of(bucket, stack.Settings),
            ObjectLockEnabled = bucket.Locked ? true : null,
            ObjectLockConfiguration = bucket.Locked ? BucketShape.LockedIn(stack.Settings) : null,
        });
        replica.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        new CfnBucketPolicy(stack, $"{id}Policy", new CfnBucketPolicyProps
        {
            Bucket = replica.Ref,
            PolicyDocument = PolicyJson.Document([BucketShape.OnlyOverTls(replica)]),
        });
    }

    private static string ReplicaOf(Bucket bucket, StackContext context) => $"{context.Names.Named($"{bucket.Name}-replica")}-{context.AccountId}";

    /// <summary>Adds the role that copies, and says what is copied where.</summary>
    public static CfnBucket.ReplicationConfigurationProperty Add(EnvironmentStack stack, Bucket bucket, RecoverySettings recovery)
    {
        var role = new CfnRole(stack, $"{EnvironmentStack.PascalCase(bucket.Name)}ReplicationRole", new CfnRoleProps
        {
            RoleName = stack.Names.Named($"{bucket.Name}-replication-role"),
            Description = $"Copies {bucket.Name} to {recovery.Region}",
            AssumeRolePolicyDocument = RolePolicy.TrustOf("s3.amazonaws.com"),
            Policies = new object[]
            {
                new CfnRole.PolicyProperty { PolicyName = "replicate", PolicyDocument = PolicyJson.Document(Statements(stack, bucket, recovery)) },
            },
        });
        return new CfnBucket.ReplicationConfigurationProperty
        {
            Role = role.AttrArn,
            Rules = new object[]
            {
                new CfnBucket.ReplicationRuleProperty
                {
                    Id = "recovery-region",
                    Status = "Enabled",
                    Priority = 1,
                    Filter = new CfnBucket.ReplicationRuleFilterProperty { Prefix = string.Empty },
                    // A deletion stays where it was made: the copy is there for exactly that case.
                    DeleteMarkerReplication = new CfnBucket.DeleteMarkerReplicationProperty { Status = "Disabled" },
                    SourceSelectionCriteria = new CfnBucket.SourceSelectionCriteriaProperty
                    {
                        SseKmsEncryptedObjects = new CfnBucket.SseKmsEncryptedObjectsProperty { Status = "Enabled" },
                    },
                    Destination = new CfnBucket.ReplicationDestinationProperty
                    {
                        Bucket = $"arn:aws:s3:::{ReplicaOf(bucket, stack.Context)}",
                        EncryptionConfiguration = new CfnBucket.EncryptionConfigurationProperty { ReplicaKmsKeyId = AliasArn(stack, recovery) },
                    },
                },
            },
        };
    }

    private static IEnumerable<Dictionary<string, object>> Statements(EnvironmentStack stack, Bucket bucket, RecoverySettings recovery) =>
    [
        RolePolicy.Allow("ListSource", ["s3:GetReplicationConfiguration", "s3:ListBucket"], [stack.Names.ArnOf(bucket)]),
        RolePolicy.Allow(
            "ReadSource",
            [.. bucket.Locked ? _lockReading : [], "s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging"],
            [$"{stack.Names.ArnOf(bucket)}/*"]),
        RolePolicy.Allow("WriteCopy", ["s3:ReplicateObject", "s3:ReplicateTags"], [$"arn:aws:s3:::{ReplicaOf(bucket, stack.Context)}/*"]),
        .. bucket.Key is null ? (Dictionary<string, object>[])[] : [RolePolicy.Allow("Decrypt", ["kms:Decrypt"], [stack.Read(Published.ArnOf(bucket.Key))])],
        // The key's id is drawn in the other region, where this stack cannot read it; its alias is known.
        RolePolicy.Allow(
            "Encrypt",
            ["kms:Encrypt", "kms:GenerateDataKey"],
            [$"arn:aws:kms:{recovery.Region}:{stack.Context.AccountId}:key/*"],
            PolicyJson.Condition("ForAnyValue:StringEquals", ("kms:ResourceAliases", stack.Names.AliasOf(recovery.Key)))),
    ];

    private static string AliasArn(EnvironmentStack stack, RecoverySettings recovery) =>
        $"arn:aws:kms:{recovery.Region}:{stack.Context.AccountId}:{stack.Names.AliasOf(recovery.Key)}";
}
