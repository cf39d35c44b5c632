namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of UpdateContinuousBackups.</summary>
internal sealed record UpdateContinuousBackupsRequest(string? TableName, PointInTimeRecoverySpecification? PointInTimeRecoverySpecification);
