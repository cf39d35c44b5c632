using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>The public keys of token issuers, found by OpenID Connect discovery and kept for two hours.</summary>
internal sealed class IssuerKeys(TimeProvider clock)
{
    private const int MaxAnswerBytes = 1024 * 1024;
    // An issuer that was started anew has other keys; asking it for each forged token would be worse.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(5), MaxResponseContentBufferSize = MaxAnswerBytes };
    private readonly ConcurrentDictionary<string, (IReadOnlyList<(string? Id, RSAParameters Key)> Keys, DateTimeOffset At)> _known = new(StringComparer.Ordinal);

    /// <exception cref="HttpFault">The issuer cannot be asked.</exception>
    public async ValueTask<bool> HasSignedAsync(string issuer, JsonWebToken token, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(issuer, out var known) && now - known.At < HttpApiLimits.IssuerKeysLifetime)
        {
            if (IsSigned(token, known.Keys)) return true;
            if (now - known.At < Pause) return false;
        }
        _known[issuer] = known = (await FetchAsync(issuer, cancellationToken), now);
        return IsSigned(token, known.Keys);
    }

    private static bool IsSigned(JsonWebToken token, IReadOnlyList<(string? Id, RSAParameters Key)> keys) => keys.Any(key => key.Id == token.KeyId && token.IsSignedBy(key.Key));

    private async Task<IReadOnlyList<(string?, RSAParameters)>> FetchAsync(string issuer, CancellationToken cancellationToken)
    {
        try
        {
            using var discovery = JsonDocument.Parse(await Http.GetByteArrayAsync(new Uri($"{issuer.TrimEnd('/')}/.well-known/openid-configuration"), cancellationToken));
            using var keys = JsonDocument.Parse(await Http.GetByteArrayAsync(new Uri(discovery.RootElement.GetProperty("jwks_uri").GetString() ?? ""), cancellationToken));
            return [.. keys.RootElement.GetProperty("keys").EnumerateArray().Where(key => key.GetProperty("kty").ValueEquals("RSA")).Select(Read)];
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException or UriFormatException || failure is TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw HttpFault.InvalidToken("OIDC discovery endpoint communication error");
        }
    }

    private static (string?, RSAParameters) Read(JsonElement key) => (
        key.TryGetProperty("kid", out var id) ? id.GetString() : null,
        new RSAParameters { Modulus = Base64Url.DecodeFromChars(key.GetProperty("n").GetString()), Exponent = Base64Url.DecodeFromChars(key.GetProperty("e").GetString()) });
}
