using System.Text.Json.Serialization;

namespace Acinaces.Handlers.ExchangeIntegration.Connections;

[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConnectionBody))]
[JsonSerializable(typeof(ConnectionView))]
[JsonSerializable(typeof(PoolView))]
[JsonSerializable(typeof(PoolList))]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(ShutdownView))]
[JsonSerializable(typeof(TradingStatusView))]
internal sealed partial class ConnectionsJson : JsonSerializerContext;
