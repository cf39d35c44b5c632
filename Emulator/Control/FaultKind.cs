using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Control;

[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
internal enum FaultKind
{
    /// <summary>Refused before any work, with the service's throttling error.</summary>
    [JsonStringEnumMemberName("throttle")]
    Throttle,

    /// <summary>Refused before any work, with an error of choice.</summary>
    [JsonStringEnumMemberName("error")]
    Error,

    /// <summary>Answered late.</summary>
    [JsonStringEnumMemberName("delay")]
    Delay,

    /// <summary>The work is done, and the connection closed without an answer.</summary>
    [JsonStringEnumMemberName("drop-reply")]
    DropReply,
}
