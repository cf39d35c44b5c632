using System.Text.Json.Serialization;

namespace Acinaces.Handlers.Platform;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthBody))]
internal sealed partial class PlatformJson : JsonSerializerContext;
