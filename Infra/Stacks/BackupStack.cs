using Acinaces.Infra.Projections;
using Acinaces.Topology.Model;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>Backups of the tables.</summary>
public sealed class BackupStack : EnvironmentStack
{
    public BackupStack(Construct scope, StackContext context, BackupSettings settings)
        : base(scope, context, "Backup", "Backups of tables")
    {
        var vault = this.AddBackupVault(Read(Published.ArnOf(settings.Key)), settings.Lock);
        this.AddBackupPlan(vault, settings);
    }
}
