namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record CreateQueueResponse(string QueueUrl);
