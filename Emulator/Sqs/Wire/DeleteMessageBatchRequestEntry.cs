namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record DeleteMessageBatchRequestEntry
{
    public required string Id { get; init; }

    public required string ReceiptHandle { get; init; }
}
