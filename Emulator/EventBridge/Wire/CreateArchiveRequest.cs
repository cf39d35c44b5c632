namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record CreateArchiveRequest
{
    public required string ArchiveName { get; init; }

    public required string EventSourceArn { get; init; }

    public string? Description { get; init; }

    /// <summary>Absent: all events.</summary>
    public string? EventPattern { get; init; }

    /// <summary>0 (default) keeps for ever.</summary>
    public int? RetentionDays { get; init; }
}
