using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Acinaces.Simulators.Identity;

/// <summary>Makes id tokens like those of a user pool. For development only: it asks nobody for a password.</summary>
internal sealed class TokenIssuer(SigningKey key, TimeProvider clock)
{
    /// <summary>The audience of a token that names none.</summary>
    public const string StandardAudience = "acinaces-local";
    private const int StandardSeconds = 3_600;
    private const int MaxSeconds = 604_800;

    /// <param name="issuer">The address of this issuer, as the caller reached it.</param>
    /// <returns>The token and its life in seconds.</returns>
    /// <exception cref="ArgumentException">The request names no user, or a life outside the bounds.</exception>
    public (string Token, int ExpiresIn) Issue(TokenRequest request, string issuer)
    {
        if (string.IsNullOrWhiteSpace(request.UserId)) throw new ArgumentException("userId is required.");
        var life = request.ExpiresInSeconds ?? StandardSeconds;
        if (life is 0 or > MaxSeconds or < -MaxSeconds) throw new ArgumentException($"expiresInSeconds is not within 1 and {MaxSeconds}.");
        var signed = $"{Encode(WriteHeader)}.{Encode(json => WriteClaims(json, request, request.UserId, issuer, life))}";
        return ($"{signed}.{key.Sign(Encoding.ASCII.GetBytes(signed))}", life);
    }

    public void WriteKeySet(Utf8JsonWriter json)
    {
        var (modulus, exponent) = key.PublicParts();
        json.WriteStartObject();
        json.WriteStartArray("keys"u8);
        json.WriteStartObject();
        json.WriteString("kty"u8, "RSA"u8);
        json.WriteString("use"u8, "sig"u8);
        json.WriteString("alg"u8, "RS256"u8);
        json.WriteString("kid"u8, key.KeyId);
        json.WriteString("n"u8, modulus);
        json.WriteString("e"u8, exponent);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteHeader(Utf8JsonWriter json)
    {
        json.WriteString("alg"u8, "RS256"u8);
        json.WriteString("kid"u8, key.KeyId);
        json.WriteString("typ"u8, "JWT"u8);
    }

    private void WriteClaims(Utf8JsonWriter json, TokenRequest request, string userId, string issuer, int life)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        json.WriteString("iss"u8, issuer);
        json.WriteString("sub"u8, userId);
        json.WriteString("aud"u8, request.Audience ?? StandardAudience);
        json.WriteString("token_use"u8, "id"u8);
        if (request.TenantId is not null) json.WriteString("custom:tenant_id"u8, request.TenantId);
        // A pool's custom attributes are text, so the roles are a JSON array inside a string.
        json.WriteString("custom:roles"u8, RolesText(request.Roles));
        if (request.Email is not null)
        {
            json.WriteString("email"u8, request.Email);
            json.WriteBoolean("email_verified"u8, true);
        }
        json.WriteNumber("auth_time"u8, request.AuthTime ?? now);
        json.WriteNumber("iat"u8, now);
        json.WriteNumber("exp"u8, now + life);
        if (request.Amr is null) return;
        json.WriteStartArray("amr"u8);
        foreach (var method in request.Amr) json.WriteStringValue(method);
        json.WriteEndArray();
    }

    private static string RolesText(IReadOnlyList<string> roles)
    {
        var text = new ArrayBufferWriter<byte>(64);
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var role in roles) json.WriteStringValue(role);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static string Encode(Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Base64Url.EncodeToString(body.WrittenSpan);
    }
}
