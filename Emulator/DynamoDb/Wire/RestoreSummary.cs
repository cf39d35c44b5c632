namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>What a table was restored from. The time is in seconds since 1970.</summary>
/// <param name="SourceBackupArn">Absent: from the source table's history.</param>
internal sealed record RestoreSummary(string? SourceBackupArn, string SourceTableArn, decimal RestoreDateTime, bool RestoreInProgress);
