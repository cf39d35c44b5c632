using System.Text.Json.Serialization;

namespace Acinaces.Handlers.Auth;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AuthorizerRequest))]
[JsonSerializable(typeof(SigningKeySet))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class AuthJson : JsonSerializerContext;
