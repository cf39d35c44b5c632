namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record UntagQueueRequest
{
    public required string QueueUrl { get; init; }

    public required IReadOnlyList<string> TagKeys { get; init; }
}
