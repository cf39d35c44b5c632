namespace Acinaces.Emulator.Sns.Wire;

internal sealed record PublishBatchResultEntry(string Id, string MessageId, string? SequenceNumber);
