namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ChangeMessageVisibilityBatchResultEntry(string Id);
