namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>A backup in a list, with its table.</summary>
internal sealed record BackupSummary(
    string TableName, string TableId, string TableArn, string BackupArn, string BackupName, decimal BackupCreationDateTime, string BackupStatus, string BackupType, long BackupSizeBytes);
