namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>Request of RestoreTableToPointInTime. The time is in seconds since 1970.</summary>
internal sealed record RestoreTableToPointInTimeRequest : RestoreRequest
{
    public string? SourceTableArn { get; init; }

    public string? SourceTableName { get; init; }

    public bool? UseLatestRestorableTime { get; init; }

    public decimal? RestoreDateTime { get; init; }
}
