using System.Text.Json.Serialization;
using Acinaces.Domain.Risk;

namespace Acinaces.Handlers.RiskControls.Breakers;

[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BreakerDraft))]
[JsonSerializable(typeof(ReasonBody))]
[JsonSerializable(typeof(BreakerView))]
[JsonSerializable(typeof(BreakerList))]
[JsonSerializable(typeof(SweepReport))]
internal sealed partial class BreakersJson : JsonSerializerContext;
