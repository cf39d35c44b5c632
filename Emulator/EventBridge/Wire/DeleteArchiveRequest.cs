namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record DeleteArchiveRequest(string ArchiveName);
