namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record ChangeMessageVisibilityRequest
{
    public required string QueueUrl { get; init; }

    public required string ReceiptHandle { get; init; }

    /// <summary>Seconds from now, 0 to 43 200.</summary>
    public required int VisibilityTimeout { get; init; }
}
