namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record SetQueueAttributesRequest
{
    public required string QueueUrl { get; init; }

    public required Dictionary<string, string> Attributes { get; init; }
}
