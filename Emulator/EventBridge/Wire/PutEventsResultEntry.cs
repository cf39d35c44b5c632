namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record PutEventsResultEntry
{
    /// <summary>Absent when the entry failed.</summary>
    public string? EventId { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }
}
