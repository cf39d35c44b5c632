namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record DeleteMessageBatchResultEntry(string Id);
