namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record DeleteMessageRequest(string QueueUrl, string ReceiptHandle);
