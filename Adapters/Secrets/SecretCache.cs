using System.Collections.Concurrent;
using Acinaces.Adapters.Aws;

namespace Acinaces.Adapters.Secrets;

/// <summary>Secret values, kept in this process for 300 seconds so that an order does not wait for Secrets Manager.</summary>
public sealed class SecretCache(SecretsManagerClient secrets, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(300);
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The value, or null when there is no such secret. Absence is not cached: a secret just created must be seen.</summary>
    public async Task<string?> ValueAsync(string secretId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_entries.TryGetValue(secretId, out var known) && known.Until > now) return known.Value;
        var value = await secrets.GetValueAsync(secretId, cancellationToken).ConfigureAwait(false);
        if (value is not null) _entries[secretId] = new Entry(value, now + Life);
        return value;
    }

    public void Forget(string secretId) => _entries.TryRemove(secretId, out _);

    private sealed record Entry(string Value, DateTimeOffset Until);
}
