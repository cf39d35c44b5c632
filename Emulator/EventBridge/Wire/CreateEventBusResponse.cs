namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record CreateEventBusResponse(string EventBusArn, string? Description, string? KmsKeyIdentifier);
