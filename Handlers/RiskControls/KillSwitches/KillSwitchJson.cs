using System.Text.Json.Serialization;

namespace Acinaces.Handlers.RiskControls.KillSwitches;

[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HaltBody))]
[JsonSerializable(typeof(KillSwitchView))]
[JsonSerializable(typeof(KillSwitchFlag))]
[JsonSerializable(typeof(KillSwitchConfigBody))]
internal sealed partial class KillSwitchJson : JsonSerializerContext;
