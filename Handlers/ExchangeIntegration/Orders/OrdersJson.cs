using System.Text.Json.Serialization;
using Acinaces.Domain.Orders;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OrderDraft))]
[JsonSerializable(typeof(ModificationDraft))]
[JsonSerializable(typeof(ResolutionDraft))]
[JsonSerializable(typeof(ReconcileDraft))]
[JsonSerializable(typeof(OrderView))]
[JsonSerializable(typeof(OrderList))]
[JsonSerializable(typeof(StuckOrderList))]
[JsonSerializable(typeof(ReconcileReport))]
internal sealed partial class OrdersJson : JsonSerializerContext;
