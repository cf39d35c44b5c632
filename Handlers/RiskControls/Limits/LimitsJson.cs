using System.Text.Json.Serialization;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;

namespace Acinaces.Handlers.RiskControls.Limits;

[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LimitDraft))]
[JsonSerializable(typeof(OrderDraft))]
[JsonSerializable(typeof(LimitView))]
[JsonSerializable(typeof(LimitList))]
[JsonSerializable(typeof(CheckView))]
internal sealed partial class LimitsJson : JsonSerializerContext;
