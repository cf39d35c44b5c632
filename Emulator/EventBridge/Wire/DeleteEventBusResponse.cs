namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record DeleteEventBusResponse;
