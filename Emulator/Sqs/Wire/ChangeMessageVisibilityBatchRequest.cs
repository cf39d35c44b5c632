namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ChangeMessageVisibilityBatchRequest
{
    public required string QueueUrl { get; init; }

    public required IReadOnlyList<ChangeMessageVisibilityBatchRequestEntry> Entries { get; init; }
}
