namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>How far back the table can be brought. Times are seconds since 1970, absent while it is off.</summary>
internal sealed record PointInTimeRecoveryDescription(
    string PointInTimeRecoveryStatus, int? RecoveryPeriodInDays, decimal? EarliestRestorableDateTime, decimal? LatestRestorableDateTime);
