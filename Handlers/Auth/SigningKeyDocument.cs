using System.Text.Json.Serialization;

namespace Acinaces.Handlers.Auth;

/// <param name="Modulus">Base64url, RSA keys only.</param>
/// <param name="Exponent">Base64url, RSA keys only.</param>
internal sealed record SigningKeyDocument(
    string? Kid,
    string? Kty,
    string? Alg,
    string? Use,
    [property: JsonPropertyName("n")] string? Modulus,
    [property: JsonPropertyName("e")] string? Exponent);
