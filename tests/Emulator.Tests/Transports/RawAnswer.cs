namespace Acinaces.Emulator.Tests.Transports;

internal sealed record RawAnswer(int Status, ILookup<string, string> Headers, string Body);
