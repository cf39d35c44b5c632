namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record DescribeArchiveRequest(string ArchiveName);
