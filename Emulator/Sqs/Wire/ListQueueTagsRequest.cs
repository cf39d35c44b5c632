namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ListQueueTagsRequest(string QueueUrl);
