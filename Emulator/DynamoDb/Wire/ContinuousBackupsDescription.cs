namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Continuous backups of a table.</summary>
internal sealed record ContinuousBackupsDescription(string ContinuousBackupsStatus, PointInTimeRecoveryDescription PointInTimeRecoveryDescription);
