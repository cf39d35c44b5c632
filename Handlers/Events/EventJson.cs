using System.Text.Json.Serialization;

namespace Acinaces.Handlers.Events;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BusEvent))]
[JsonSerializable(typeof(QueueBatch))]
[JsonSerializable(typeof(QueueAnswer))]
[JsonSerializable(typeof(TopicBatch))]
[JsonSerializable(typeof(OutboxReport))]
internal sealed partial class EventJson : JsonSerializerContext;
