namespace Acinaces.Topology.Model;

/// <summary>When tables are backed up and for how long.</summary>
/// <param name="Schedule">A cron expression in UTC.</param>
/// <param name="RetentionDays">Days a backup, and its copy, is kept.</param>
/// <param name="Key">The key backups are encrypted with.</param>
public sealed record BackupSettings(string Schedule, int RetentionDays, EncryptionKey Key)
{
    /// <summary>Where the copies are. Absent where one region is enough.</summary>
    public RecoverySettings? Recovery { get; init; }

    /// <summary>Absent where whoever may delete backups may also do so early.</summary>
    public VaultLock? Lock { get; init; }
}
