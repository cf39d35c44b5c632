namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record PermissionCondition(string Type, string Key, string Value);
