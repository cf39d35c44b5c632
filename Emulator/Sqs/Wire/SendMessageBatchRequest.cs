namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record SendMessageBatchRequest
{
    public required string QueueUrl { get; init; }

    public required IReadOnlyList<SendMessageBatchRequestEntry> Entries { get; init; }
}
