namespace Acinaces.Emulator.Sqs.Wire;

internal sealed record CreateQueueRequest
{
    public required string QueueName { get; init; }

    public Dictionary<string, string>? Attributes { get; init; }

    [System.Text.Json.Serialization.JsonPropertyName("tags")]
    public Dictionary<string, string>? Tags { get; init; }
}
