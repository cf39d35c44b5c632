using System.Text.Json.Serialization;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.EventBridge.Wire;

internal sealed record PutEventsRequestEntry
{
    /// <summary>Absent: now.</summary>
    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset Time { get; init; }

    public string? Source { get; init; }

    public IReadOnlyList<string>? Resources { get; init; }

    public string? DetailType { get; init; }

    public string? Detail { get; init; }

    /// <summary>Name or ARN. Absent: the default bus.</summary>
    public string? EventBusName { get; init; }

    public string? TraceHeader { get; init; }
}
