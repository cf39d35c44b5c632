namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record DeleteQueueRequest(string QueueUrl);
