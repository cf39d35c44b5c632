namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record GetQueueUrlResponse(string QueueUrl);
