namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record PutEventsResponse(int FailedEntryCount, IReadOnlyList<PutEventsResultEntry> Entries);
