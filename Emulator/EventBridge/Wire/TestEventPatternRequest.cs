namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record TestEventPatternRequest(string EventPattern, string Event);
