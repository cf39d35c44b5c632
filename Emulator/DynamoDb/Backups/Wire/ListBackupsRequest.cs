namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>Request of ListBackups. Times are seconds since 1970.</summary>
internal sealed record ListBackupsRequest
{
    public string? TableName { get; init; }

    public int? Limit { get; init; }

    public decimal? TimeRangeLowerBound { get; init; }

    public decimal? TimeRangeUpperBound { get; init; }

    public string? ExclusiveStartBackupArn { get; init; }

    public string? BackupType { get; init; }
}
