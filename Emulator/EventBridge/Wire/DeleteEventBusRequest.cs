namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record DeleteEventBusRequest(string Name);
