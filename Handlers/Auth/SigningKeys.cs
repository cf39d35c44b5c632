using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Acinaces.Handlers.Auth;

/// <summary>The user pool's public keys, fetched once an hour; an unknown key id brings one reload, at most once a minute.</summary>
public sealed class SigningKeys(Uri keySet, HttpMessageInvoker http, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenReloads = TimeSpan.FromMinutes(1);
    private Dictionary<string, RSA> _keys = new(StringComparer.Ordinal);
    private DateTimeOffset _loadedAt = DateTimeOffset.MinValue;

    /// <summary>The key, or null when the pool has none with that id.</summary>
    public async Task<RSA?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var age = clock.GetUtcNow() - _loadedAt;
        if (age < Life && _keys.TryGetValue(keyId, out var known)) return known;
        // Without the pause, forged key ids would turn every request into one to the pool.
        if (age >= Life || age >= BetweenReloads) await LoadAsync(cancellationToken).ConfigureAwait(false);
        return _keys.GetValueOrDefault(keyId);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, keySet);
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var set = JsonSerializer.Deserialize(body, AuthJson.Default.SigningKeySet) ?? throw new JsonException("The key set is null.");
        var keys = new Dictionary<string, RSA>(StringComparer.Ordinal);
        foreach (var key in set.Keys)
            if (key is { Kty: "RSA", Use: null or "sig", Kid: { } id, Modulus: { } modulus, Exponent: { } exponent })
                keys[id] = RSA.Create(new RSAParameters { Modulus = Base64Url.DecodeFromChars(modulus), Exponent = Base64Url.DecodeFromChars(exponent) });
        _keys = keys;
        _loadedAt = clock.GetUtcNow();
    }
}
