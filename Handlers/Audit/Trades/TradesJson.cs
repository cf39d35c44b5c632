using System.Text.Json.Serialization;

namespace Acinaces.Handlers.Audit.Trades;

[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TradeStepBody))]
[JsonSerializable(typeof(TradeStepView))]
[JsonSerializable(typeof(TradeStepList))]
[JsonSerializable(typeof(TradeView))]
[JsonSerializable(typeof(TradeLatencyView))]
internal sealed partial class TradesJson : JsonSerializerContext;
