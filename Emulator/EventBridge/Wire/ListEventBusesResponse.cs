namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record ListEventBusesResponse(IReadOnlyList<EventBusEntry> EventBuses, string? NextToken);
