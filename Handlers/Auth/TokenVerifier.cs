using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Acinaces.Handlers.Auth;

/// <summary>Checks a user pool's RS256 token: signature, issuer, audience, use, times and the tenant claim.</summary>
public sealed class TokenVerifier(TokenRules rules, SigningKeys keys, TimeProvider clock)
{
    private const int MaxLength = 16 * 1024;

    /// <summary>What the token says, or null when it is not to be believed; why is nobody's business but the log's.</summary>
    public async Task<VerifiedToken?> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > MaxLength) return null;
        var parts = token.Split('.');
        if (parts.Length != 3) return null;
        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
            // Only RS256: a token must not choose how it is checked ("none", or HMAC with the public key as secret).
            if (header.RootElement.TextOf("alg") != "RS256" || header.RootElement.TextOf("kid") is not { } keyId) return null;
            if (await keys.FindAsync(keyId, cancellationToken).ConfigureAwait(false) is not { } key) return null;
            var signed = Encoding.ASCII.GetBytes(token, 0, parts[0].Length + 1 + parts[1].Length);
            if (!key.VerifyData(signed, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)) return null;
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
            return Believe(claims.RootElement);
        }
        catch (Exception error) when (error is FormatException or JsonException or CryptographicException)
        {
            return null;
        }
    }

    private VerifiedToken? Believe(JsonElement claims)
    {
        var audience = claims.TextOf("token_use") switch { "id" => claims.TextOf("aud"), "access" => claims.TextOf("client_id"), _ => null };
        if (audience != rules.ClientId || claims.TextOf("iss") != rules.Issuer) return null;
        var now = clock.GetUtcNow();
        if (InstantOf(claims, "exp") is not { } expires || expires <= now - rules.ClockSkew) return null;
        if (InstantOf(claims, "nbf") is { } from && from > now + rules.ClockSkew) return null;
        if (InstantOf(claims, "iat") is { } issued && issued > now + rules.ClockSkew) return null;
        if (claims.TextOf("sub") is not { Length: > 0 } user || claims.TextOf("custom:tenant_id") is not { Length: > 0 } tenant) return null;
        // The separator of our keys: a tenant that contained it could reach into another's partition.
        if (tenant.Contains('#', StringComparison.Ordinal)) return null;
        return new VerifiedToken(user, tenant, claims.TextOf("email") ?? "", RolesOf(claims));
    }

    private static string[] RolesOf(JsonElement claims)
    {
        var roles = new List<string>();
        if (claims.TextOf("custom:roles") is { } listed) roles.AddRange(JsonSerializer.Deserialize(listed, AuthJson.Default.StringArray) ?? []);
        if (claims.TryGetProperty("cognito:groups", out var groups) && groups.ValueKind == JsonValueKind.Array)
            roles.AddRange(groups.EnumerateArray().Where(group => group.ValueKind == JsonValueKind.String).Select(group => group.GetString() ?? ""));
        return [.. roles.Select(role => role.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];
    }

    private static DateTimeOffset? InstantOf(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
