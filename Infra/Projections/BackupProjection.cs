using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.Backup;
using Amazon.CDK.AWS.IAM;

namespace Acinaces.Infra.Projections;

/// <summary>Where backups lie, and when they are made.</summary>
internal static class BackupProjection
{
    private const string Name = "backups";
    private const int StartMinutes = 60;
    private const int CompletionMinutes = 180;

    public static CfnBackupVault AddBackupVault(this EnvironmentStack stack, string keyArn, VaultLock? vaultLock)
    {
        var vault = new CfnBackupVault(stack, "Vault", new CfnBackupVaultProps
        {
            BackupVaultName = stack.Names.Named(Name),
            EncryptionKeyArn = keyArn,
            LockConfiguration = vaultLock is null ? null : new CfnBackupVault.LockConfigurationTypeProperty
            {
                MinRetentionDays = vaultLock.MinDays,
                MaxRetentionDays = vaultLock.MaxDays,
                ChangeableForDays = vaultLock.ChangeableDays,
            },
            AccessPolicy = vaultLock is null ? null : PolicyJson.Document([KeepBackups()]),
            BackupVaultTags = new Dictionary<string, string>(ResourceTags.Of(stack.Settings)),
        });
        vault.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        return vault;
    }

    public static void AddBackupPlan(this EnvironmentStack stack, CfnBackupVault vault, BackupSettings settings)
    {
        var plan = new CfnBackupPlan(stack, "Plan", new CfnBackupPlanProps
        {
            BackupPlan = new CfnBackupPlan.BackupPlanResourceTypeProperty
            {
                BackupPlanName = stack.Names.Named("tables"),
                BackupPlanRule = new object[]
                {
                    new CfnBackupPlan.BackupRuleResourceTypeProperty
                    {
                        RuleName = "tables",
                        TargetBackupVault = vault.Ref,
                        ScheduleExpression = settings.Schedule,
                        StartWindowMinutes = StartMinutes,
                        CompletionWindowMinutes = CompletionMinutes,
                        Lifecycle = new CfnBackupPlan.LifecycleResourceTypeProperty { DeleteAfterDays = settings.RetentionDays },
                        CopyActions = settings.Recovery is { } recovery ? new object[] { CopyTo(stack, recovery, settings.RetentionDays) } : null,
                    },
                },
            },
            BackupPlanTags = new Dictionary<string, string>(ResourceTags.Of(stack.Settings)),
        });
        new CfnBackupSelection(stack, "Selection", new CfnBackupSelectionProps
        {
            BackupPlanId = plan.Ref,
            BackupSelection = new CfnBackupSelection.BackupSelectionResourceTypeProperty
            {
                SelectionName = "tables",
                IamRoleArn = AddRole(stack).AttrArn,
                Resources = [.. Tables(stack.Topology).Select(stack.Names.ArnOf)],
            },
        });
    }

    private static IEnumerable<Table> Tables(TopologyModel topology) => topology.Environment.TimeSeries.Engine == TimeSeriesEngine.DynamoDb
        ? topology.Tables.Concat(topology.TimeSeriesDatabases.SelectMany(TimeSeriesTables.Of))
        : topology.Tables;

    private static CfnBackupPlan.CopyActionResourceTypeProperty CopyTo(EnvironmentStack stack, RecoverySettings recovery, int days) => new()
    {
        DestinationBackupVaultArn = $"arn:aws:backup:{recovery.Region}:{stack.Context.AccountId}:backup-vault:{stack.Names.Named(Name)}",
        Lifecycle = new CfnBackupPlan.LifecycleResourceTypeProperty { DeleteAfterDays = days },
    };

    private static CfnRole AddRole(EnvironmentStack stack) => new(stack, "BackupRole", new CfnRoleProps
    {
        RoleName = stack.Names.Named("backup-role"),
        Description = "Backs tables up and restores them",
        AssumeRolePolicyDocument = RolePolicy.TrustOf("backup.amazonaws.com"),
        ManagedPolicyArns =
        [
            "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup",
            "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores",
        ],
    });

    private static Dictionary<string, object> KeepBackups() => PolicyJson.Deny(
        "KeepBackups",
        "*",
        ["backup:DeleteBackupVault", "backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"],
        ["*"]);
}
