namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ChangeMessageVisibilityBatchRequestEntry
{
    public required string Id { get; init; }

    public required string ReceiptHandle { get; init; }

    /// <summary>Seconds from now, 0 to 43 200. Absent: 0.</summary>
    public int? VisibilityTimeout { get; init; }
}
