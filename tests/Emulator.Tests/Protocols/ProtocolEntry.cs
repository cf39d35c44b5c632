namespace Acinaces.Emulator.Tests.Protocols;

internal sealed record ProtocolEntry(string Id);
