namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record TestEventPatternResponse(bool Result);
