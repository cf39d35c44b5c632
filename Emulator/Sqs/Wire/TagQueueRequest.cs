namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record TagQueueRequest
{
    public required string QueueUrl { get; init; }

    public required Dictionary<string, string> Tags { get; init; }
}
