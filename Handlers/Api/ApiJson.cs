using System.Text.Json.Serialization;

namespace Acinaces.Handlers.Api;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiRequestEvent))]
[JsonSerializable(typeof(ApiProblemBody))]
internal sealed partial class ApiJson : JsonSerializerContext;
