namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record EventBusEntry(string Name, string Arn, string? Description, string? Policy);
