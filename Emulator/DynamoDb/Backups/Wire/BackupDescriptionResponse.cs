namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>Answer of DescribeBackup and DeleteBackup.</summary>
internal sealed record BackupDescriptionResponse(BackupDescription BackupDescription);
