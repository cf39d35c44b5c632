using System.Text.Json.Serialization;

namespace Acinaces.Emulator.DynamoDb.Streams.Wire;

/// <summary>One change of one item. On the wire its shape is called Record.</summary>
internal sealed record StreamEventRecord
{
    [JsonPropertyName("eventID")]
    public required string EventId { get; init; }

    /// <summary>INSERT, MODIFY or REMOVE.</summary>
    [JsonPropertyName("eventName")]
    public required string EventName { get; init; }

    [JsonPropertyName("eventVersion")]
    public string EventVersion { get; init; } = "1.1";

    [JsonPropertyName("eventSource")]
    public string EventSource { get; init; } = "aws:dynamodb";

    [JsonPropertyName("awsRegion")]
    public required string AwsRegion { get; init; }

    [JsonPropertyName("dynamodb")]
    public required StreamEventContent DynamoDb { get; init; }

    /// <summary>Who deleted the item. Present for deletions by the service itself only.</summary>
    [JsonPropertyName("userIdentity")]
    public StreamIdentity? UserIdentity { get; init; }
}
