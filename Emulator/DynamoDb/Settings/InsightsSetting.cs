namespace Acinaces.Emulator.DynamoDb.Settings;

/// <summary>Whether a table or index reports its busiest keys. Recorded; there is no CloudWatch to report to.</summary>
/// <param name="IndexName">Absent: the table itself.</param>
internal sealed record InsightsSetting(string? IndexName, bool IsEnabled, string Mode, DateTimeOffset UpdatedAt);
