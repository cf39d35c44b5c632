using System.Text.Json.Serialization;

namespace Acinaces.Handlers.ExchangeIntegration.Positions;

[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PnlBody))]
[JsonSerializable(typeof(PnlView))]
[JsonSerializable(typeof(PositionView))]
[JsonSerializable(typeof(PositionList))]
[JsonSerializable(typeof(AggregateView))]
[JsonSerializable(typeof(HistoryList))]
[JsonSerializable(typeof(PositionReconcileReport))]
internal sealed partial class PositionsJson : JsonSerializerContext;
