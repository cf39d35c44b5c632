using Acinaces.Infra.Projections;
using Acinaces.Topology.Model;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>What waits in another region for the day the first is lost: copies of backups and of audit objects.</summary>
public sealed class RecoveryStack : EnvironmentStack
{
    public RecoveryStack(Construct scope, StackContext context, BackupSettings backup, RecoverySettings recovery)
        : base(scope, context, "Recovery", "Copies of backups and audit objects in the recovery region", recovery.Region)
    {
        var key = this.AddKey(recovery.Key);
        this.AddBackupVault(key.AttrArn, backup.Lock);
        foreach (var bucket in Topology.Buckets.Where(bucket => BucketReplication.Concerns(bucket, Settings)))
            this.AddReplica(bucket, key.AttrArn);
    }
}
