using System.Text.Json.Serialization;

namespace Acinaces.Handlers.Events;

/// <summary>A published message.</summary>
public sealed record TopicMessage(
    [property: JsonPropertyName("MessageId")] string MessageId,
    [property: JsonPropertyName("TopicArn")] string TopicArn,
    [property: JsonPropertyName("Message")] string Message);
