using System.Text.Json.Serialization;

namespace Acinaces.Handlers.Events;

/// <summary>One record of a topic's event; SNS writes its members in Pascal case.</summary>
public sealed record TopicRecord([property: JsonPropertyName("Sns")] TopicMessage Sns);
