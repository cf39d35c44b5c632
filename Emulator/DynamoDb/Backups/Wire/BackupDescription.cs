namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>A backup with what its table was like.</summary>
internal sealed record BackupDescription(BackupDetails BackupDetails, SourceTableDetails SourceTableDetails, SourceTableFeatureDetails SourceTableFeatureDetails);
