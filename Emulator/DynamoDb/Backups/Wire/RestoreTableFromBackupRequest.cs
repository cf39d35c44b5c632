namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>Request of RestoreTableFromBackup.</summary>
internal sealed record RestoreTableFromBackupRequest : RestoreRequest
{
    public string? BackupArn { get; init; }
}
