namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record PutEventsRequest
{
    public required IReadOnlyList<PutEventsRequestEntry> Entries { get; init; }
}
