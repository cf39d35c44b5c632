using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>A signed token of three parts. Nothing is said of whether it is genuine until <see cref="IsSignedBy"/> is asked.</summary>
internal sealed class JsonWebToken
{
    private readonly JsonElement _header;
    private readonly JsonElement _claims;
    private readonly byte[] _signed;
    private readonly byte[] _signature;

    private JsonWebToken(JsonElement header, JsonElement claims, byte[] signed, byte[] signature) => (_header, _claims, _signed, _signature) = (header, claims, signed, signature);

    /// <summary>Which of the issuer's keys is said to have signed it. Absent: it is not said.</summary>
    public string? KeyId => TextOf(_header, "kid");

    public bool IsRsaSigned => HashOf(TextOf(_header, "alg")) is not null;

    /// <returns>Absent: it has not the form of a token.</returns>
    public static JsonWebToken? Parse(string text)
    {
        if (text.Split('.') is not [var header, var claims, var signature]) return null;
        try
        {
            using var head = JsonDocument.Parse(Base64Url.DecodeFromChars(header));
            using var body = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
            if (head.RootElement.ValueKind != JsonValueKind.Object || body.RootElement.ValueKind != JsonValueKind.Object) return null;
            return new JsonWebToken(head.RootElement.Clone(), body.RootElement.Clone(), Encoding.ASCII.GetBytes($"{header}.{claims}"), Base64Url.DecodeFromChars(signature));
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }

    public bool IsSignedBy(RSAParameters key)
    {
        if (HashOf(TextOf(_header, "alg")) is not { } hash) return false;
        try
        {
            using var rsa = RSA.Create(key);
            return rsa.VerifyData(_signed, _signature, hash, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            return false;   // the issuer's key is none
        }
    }

    /// <summary>A claim that is text. Absent: it is not there, or is something else.</summary>
    public string? Text(string claim) => TextOf(_claims, claim);

    /// <summary>A claim that is one text or a list of them.</summary>
    public IEnumerable<string> Texts(string claim)
    {
        if (!_claims.TryGetProperty(claim, out var value)) return [];
        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString() ?? ""],
            JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString() ?? ""),
            _ => [],
        };
    }

    /// <summary>A claim that is seconds since 1970. Absent: it is not there, or no instant.</summary>
    public DateTimeOffset? Instant(string claim) =>
        _claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is >= 0 and < 253_402_300_800
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    /// <summary>All claims as text, in the form in which functions get them: <c>[a b]</c> for a list, <c>map[a:1]</c> for an object.</summary>
    public IReadOnlyDictionary<string, string> ClaimTexts() => _claims.EnumerateObject().ToDictionary(claim => claim.Name, claim => Written(claim.Value), StringComparer.Ordinal);

    private static string? TextOf(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static HashAlgorithmName? HashOf(string? algorithm) => algorithm switch
    {
        "RS256" => HashAlgorithmName.SHA256,
        "RS384" => HashAlgorithmName.SHA384,
        "RS512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    private static string Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(' ', value.EnumerateArray().Select(Written))}]",
        JsonValueKind.Object => $"map[{string.Join(' ', value.EnumerateObject().Select(member => $"{member.Name}:{Written(member.Value)}"))}]",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        _ => value.ToString(),
    };
}
