namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>Answer of CreateBackup.</summary>
internal sealed record CreateBackupResponse(BackupDetails BackupDetails);
