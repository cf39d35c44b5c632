namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>Request of CreateBackup.</summary>
internal sealed record CreateBackupRequest
{
    public string? TableName { get; init; }

    public string? BackupName { get; init; }
}
