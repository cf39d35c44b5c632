using Acinaces.Adapters.Aws;
using Acinaces.Topology.Model;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.Platform.Rotation;

/// <summary>Finds secrets that should have been renewed. It sees when values were put, never the values.</summary>
/// <param name="watched">Each secret with the name it has here.</param>
public sealed class SecretAges(SecretVersionsClient secrets, IReadOnlyList<(Secret Secret, string Name)> watched, TimeProvider clock, ILogger logger)
{
    /// <returns>The names of the overdue secrets.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken)
    {
        var overdue = new List<string>();
        foreach (var (secret, name) in watched)
        {
            var births = await secrets.BirthsAsync(name, cancellationToken).ConfigureAwait(false);
            if (AgeOf(births) is not { } age || secret.Rotation?.IsOverdue(age) != true) continue;
            RotationLog.Overdue(logger, name, (int)age.TotalDays, secret.Rotation.Days);
            overdue.Add(name);
        }
        return overdue;
    }

    // A secret that still has the version it was created with was never filled: a venue that is not used needs no key.
    private TimeSpan? AgeOf(IReadOnlyDictionary<string, DateTimeOffset> births) =>
        births.ContainsKey(SecretVersionsClient.Previous) && births.TryGetValue(SecretVersionsClient.Current, out var born) ? clock.GetUtcNow() - born : null;
}
