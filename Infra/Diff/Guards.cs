namespace Acinaces.Infra.Diff;

/// <summary>The properties that are guarded.</summary>
internal static class Guards
{
    public static IReadOnlyList<Guard> All { get; } =
    [
        new("AWS::DynamoDB::Table", @"TimeToLiveSpecification(\..*)?", ChangeKind.DataLoss, "items whose time has passed by the new attribute are removed", Guard.Changed),
        new("AWS::DynamoDB::Table", @"DeletionProtectionEnabled", ChangeKind.ProtectionRemoved, "the table can be deleted by one call", Guard.SwitchedOff),
        new("AWS::DynamoDB::Table", @"PointInTimeRecoverySpecification(\..*)?", ChangeKind.ProtectionRemoved, "its history is dropped and mistakes cannot be undone", Off),
        new("AWS::DynamoDB::Table", @"SSESpecification(\.SSEEnabled)?", ChangeKind.ProtectionRemoved, "the table is encrypted with AWS's own key only", Off),
        new("AWS::Logs::LogGroup", @"RetentionInDays", ChangeKind.DataLoss, "older log entries are deleted", Guard.Shortened),
        new("AWS::Logs::LogGroup", @"KmsKeyId", ChangeKind.ProtectionRemoved, "new entries are no longer encrypted with the key", Guard.Removed),
        new("AWS::SQS::Queue", @"MessageRetentionPeriod", ChangeKind.DataLoss, "messages are dropped earlier", Guard.Shortened),
        new("AWS::SQS::Queue", @"RedrivePolicy(\..*)?", ChangeKind.ProtectionRemoved, "messages that cannot be handled are lost", Guard.Removed),
        new("AWS::SQS::Queue", @"SqsManagedSseEnabled|KmsMasterKeyId", ChangeKind.ProtectionRemoved, "messages are no longer encrypted", Off),
        new("AWS::SNS::Topic", @"KmsMasterKeyId", ChangeKind.ProtectionRemoved, "messages are no longer encrypted", Guard.Removed),
        new("AWS::S3::Bucket", @"LifecycleConfiguration(\..*)?", ChangeKind.DataLoss, "objects may be deleted or archived earlier: compare the rules", Guard.Changed),
        new("AWS::S3::Bucket", @"VersioningConfiguration(\.Status)?", ChangeKind.ProtectionRemoved, "what is overwritten is gone", (old, @new) => Guard.SwitchedOff(old, @new) || Guard.Removed(old, @new)),
        new("AWS::S3::Bucket", @"BucketEncryption(\..*)?", ChangeKind.ProtectionRemoved, "objects are no longer encrypted as before", Guard.Removed),
        new("AWS::S3::Bucket", @"PublicAccessBlockConfiguration(\..*)?", ChangeKind.PermissionWidening, "the bucket can be made public", Off),
        new("AWS::S3::Bucket", @"ObjectLock(Configuration|Enabled)(\..*)?", ChangeKind.ProtectionRemoved, "objects can be deleted before their time", Off),
        new("AWS::Timestream::Table", @"RetentionProperties\..*", ChangeKind.DataLoss, "older measurements are deleted", Guard.Shortened),
        new("AWS::Events::Archive", @"RetentionDays", ChangeKind.DataLoss, "older events are deleted", Guard.Shortened),
        new("AWS::Backup::BackupPlan", @"BackupPlan\.BackupPlanRule\.\d+\..*DeleteAfterDays", ChangeKind.DataLoss, "backups are deleted earlier", Guard.Shortened),
        new("AWS::Backup::BackupPlan", @"BackupPlan\.BackupPlanRule", ChangeKind.ProtectionRemoved, "the rules of the backup are other ones: compare them", Guard.Changed),
        new("AWS::Backup::BackupVault", @"LockConfiguration(\..*)?", ChangeKind.ProtectionRemoved, "backups can be deleted before their time", Guard.Removed),
        new("AWS::ElastiCache::ReplicationGroup", @"SnapshotRetentionLimit", ChangeKind.DataLoss, "older snapshots are deleted", Guard.Shortened),
        new("AWS::ElastiCache::ReplicationGroup", @"TransitEncryptionEnabled|AutomaticFailoverEnabled|AuthToken", ChangeKind.ProtectionRemoved, "the cache loses a protection", Off),
        new("AWS::KMS::Key", @"Enabled", ChangeKind.DataLoss, "nothing encrypted with the key can be read", (_, @new) => @new == "false"),
        new("AWS::KMS::Key", @"EnableKeyRotation", ChangeKind.ProtectionRemoved, "the key is no longer rotated", Off),
        new("AWS::KMS::Key", @"PendingWindowInDays", ChangeKind.ProtectionRemoved, "less time to take a deletion back", Guard.Shortened),
        new("AWS::Cognito::UserPool", @"DeletionProtection", ChangeKind.ProtectionRemoved, "the user pool can be deleted by one call", Guard.SwitchedOff),
        new("AWS::Cognito::UserPool", @"MfaConfiguration", ChangeKind.ProtectionRemoved, "a second factor is asked for less", (old, @new) => (old == "ON" && @new != "ON") || (old == "OPTIONAL" && @new is null or "OFF")),
        new("AWS::CloudWatch::Alarm", @"AlarmActions(\..*)?", ChangeKind.ProtectionRemoved, "the alarm tells fewer", (old, @new) => @new is null or "[]"),
        new("AWS::CloudWatch::Alarm", @"ActionsEnabled", ChangeKind.ProtectionRemoved, "the alarm tells nobody", (_, @new) => @new == "false"),
        new("AWS::IAM::Role", @"PermissionsBoundary", ChangeKind.ProtectionRemoved, "the role's rights are no longer bounded", Guard.Removed),
        new("AWS::WAFv2::WebACL", @"Rules|DefaultAction.*", ChangeKind.ProtectionRemoved, "the firewall's rules are other ones: compare them", (_, _) => true),
    ];

    private static bool Off(string? old, string? @new) => (old == "true" && @new != "true") || (old is not null && @new is null) || @new == "false";
}
