namespace Acinaces.Emulator.EventBridge.Model;

internal sealed record Tag(string Key, string Value);
