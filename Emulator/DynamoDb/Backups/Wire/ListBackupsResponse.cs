namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>Answer of ListBackups.</summary>
/// <param name="LastEvaluatedBackupArn">Absent: there are no more.</param>
internal sealed record ListBackupsResponse(IReadOnlyList<BackupSummary> BackupSummaries, string? LastEvaluatedBackupArn);
