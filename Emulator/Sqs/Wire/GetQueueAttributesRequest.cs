namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record GetQueueAttributesRequest
{
    public required string QueueUrl { get; init; }

    /// <summary>Absent: none are returned, as in SQS.</summary>
    public IReadOnlyList<string>? AttributeNames { get; init; }
}
