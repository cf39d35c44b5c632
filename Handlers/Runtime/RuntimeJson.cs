using System.Text.Json.Serialization;

namespace Acinaces.Handlers.Runtime;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FunctionError))]
[JsonSerializable(typeof(Assignment))]
internal sealed partial class RuntimeJson : JsonSerializerContext;
