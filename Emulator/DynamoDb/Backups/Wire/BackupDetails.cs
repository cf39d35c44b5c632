namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>A backup. Times are seconds since 1970.</summary>
internal sealed record BackupDetails(string BackupArn, string BackupName, long BackupSizeBytes, string BackupStatus, string BackupType, decimal BackupCreationDateTime);
