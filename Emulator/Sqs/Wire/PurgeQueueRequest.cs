namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record PurgeQueueRequest(string QueueUrl);
