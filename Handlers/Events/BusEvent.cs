using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acinaces.Handlers.Events;

/// <summary>An event as EventBridge delivers it.</summary>
/// <param name="Id">The bus's own id; a redelivery carries it again.</param>
public sealed record BusEvent(
    string Id,
    string Source,
    [property: JsonPropertyName("detail-type")] string DetailType,
    DateTimeOffset Time,
    JsonElement Detail);
