using System.Text.Json.Serialization;

namespace Acinaces.Handlers.ExchangeIntegration.Config;

[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExchangeConfigBody))]
[JsonSerializable(typeof(StatusBody))]
[JsonSerializable(typeof(RoutingBody))]
[JsonSerializable(typeof(ExchangeConfigView))]
[JsonSerializable(typeof(ExchangeConfigList))]
[JsonSerializable(typeof(CredentialCheckView))]
internal sealed partial class ConfigJson : JsonSerializerContext;
