namespace Acinaces.Emulator.Sns.Wire;

internal sealed record PublishResponse(string MessageId, string? SequenceNumber);
