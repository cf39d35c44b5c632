namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Whether the table can be brought back to an earlier time.</summary>
internal sealed record PointInTimeRecoverySpecification(bool? PointInTimeRecoveryEnabled, int? RecoveryPeriodInDays);
