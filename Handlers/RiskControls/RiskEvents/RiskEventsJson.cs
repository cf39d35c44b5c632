using System.Text.Json.Serialization;

namespace Acinaces.Handlers.RiskControls.RiskEvents;

[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RiskEventView))]
[JsonSerializable(typeof(RiskEventList))]
[JsonSerializable(typeof(RiskEventStats))]
[JsonSerializable(typeof(AlertConfigBody))]
internal sealed partial class RiskEventsJson : JsonSerializerContext;
