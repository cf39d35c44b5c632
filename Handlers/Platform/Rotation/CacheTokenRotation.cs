using System.Security.Cryptography;
using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Cache;

namespace Acinaces.Handlers.Platform.Rotation;

/// <summary>Renews the token of the cache in the four steps of Secrets Manager. Each step may be repeated, and none before the last touches what is in force.</summary>
/// <param name="group">The replication group.</param>
public sealed class CacheTokenRotation(SecretVersionsClient secrets, ElastiCacheClient caches, CacheLogin login, CacheAddress address, string group, TimeProvider clock)
{
    // Letters and digits alone: ElastiCache refuses some signs, and a connection string would have to escape others.
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int TokenLength = 64;

    // A step waits twice at most, and Secrets Manager begins anew after a step that failed.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(140);
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    /// <exception cref="InvalidOperationException">The version is not the one being made, or the step is unknown.</exception>
    public async Task RunAsync(RotationStep step, CancellationToken cancellationToken)
    {
        var stages = await secrets.StagesAsync(step.SecretId, cancellationToken).ConfigureAwait(false);
        if (!stages.TryGetValue(step.VersionId, out var labels) || !(labels.Contains(SecretVersionsClient.Pending) || labels.Contains(SecretVersionsClient.Current)))
            throw new InvalidOperationException($"Version {step.VersionId} is not being rotated in.");
        await (step.Name switch
        {
            "createSecret" => CreateAsync(step, cancellationToken),
            "setSecret" => SetAsync(step, cancellationToken),
            "testSecret" => TestAsync(step, cancellationToken),
            "finishSecret" => FinishAsync(step, stages, cancellationToken),
            _ => throw new InvalidOperationException($"There is no rotation step '{step.Name}'."),
        }).ConfigureAwait(false);
    }

    private async Task CreateAsync(RotationStep step, CancellationToken cancellationToken)
    {
        if (await secrets.ValueAsync(step.SecretId, SecretVersionsClient.Pending, cancellationToken).ConfigureAwait(false) is not null) return;
        var current = await CurrentAsync(step, cancellationToken).ConfigureAwait(false);
        var token = RandomNumberGenerator.GetString(Alphabet, TokenLength);
        await secrets.PutPendingAsync(step.SecretId, step.VersionId, CacheSecret.With(current, token, address), cancellationToken).ConfigureAwait(false);
    }

    private async Task SetAsync(RotationStep step, CancellationToken cancellationToken)
    {
        var token = CacheSecret.TokenOf(await PendingAsync(step, cancellationToken).ConfigureAwait(false));
        if (await login.IsTakenAsync(token, cancellationToken).ConfigureAwait(false)) return;
        await AwaitQuietAsync(cancellationToken).ConfigureAwait(false);
        // What kept the cache busy may have been an earlier try of ours; asking twice would push the token out that clients still use.
        if (await login.IsTakenAsync(token, cancellationToken).ConfigureAwait(false)) return;
        await caches.AddTokenAsync(group, token, cancellationToken).ConfigureAwait(false);
        await AwaitAsync(() => login.IsTakenAsync(token, cancellationToken), "does not take the new token", cancellationToken).ConfigureAwait(false);
    }

    // Before a rotation Secrets Manager tries the function out with a version that has no value: then what is in force is tested.
    private async Task TestAsync(RotationStep step, CancellationToken cancellationToken)
    {
        var value = await secrets.ValueAsync(step.SecretId, SecretVersionsClient.Pending, cancellationToken).ConfigureAwait(false) ?? await CurrentAsync(step, cancellationToken).ConfigureAwait(false);
        if (!await login.IsTakenAsync(CacheSecret.TokenOf(value), cancellationToken).ConfigureAwait(false))
            throw new InvalidOperationException($"The cache {group} refuses the token.");
    }

    private async Task FinishAsync(RotationStep step, IReadOnlyDictionary<string, IReadOnlyList<string>> stages, CancellationToken cancellationToken)
    {
        var current = stages.FirstOrDefault(version => version.Value.Contains(SecretVersionsClient.Current)).Key;
        if (current != step.VersionId)
        {
            // A version without a value must never come into force.
            await PendingAsync(step, cancellationToken).ConfigureAwait(false);
            await secrets.MakeCurrentAsync(step.SecretId, step.VersionId, current, cancellationToken).ConfigureAwait(false);
        }
        await CloseOldDoorAsync(step, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Has the cache forget the token before: readers get the new one from now on, and connections that are open stay open.</summary>
    private async Task CloseOldDoorAsync(RotationStep step, CancellationToken cancellationToken)
    {
        var former = await secrets.ValueAsync(step.SecretId, SecretVersionsClient.Previous, cancellationToken).ConfigureAwait(false);
        if (former is null || !await login.IsTakenAsync(CacheSecret.TokenOf(former), cancellationToken).ConfigureAwait(false)) return;
        var token = CacheSecret.TokenOf(await CurrentAsync(step, cancellationToken).ConfigureAwait(false));
        await AwaitQuietAsync(cancellationToken).ConfigureAwait(false);
        await caches.KeepOnlyTokenAsync(group, token, cancellationToken).ConfigureAwait(false);
    }

    private Task AwaitQuietAsync(CancellationToken cancellationToken) => AwaitAsync(
        async () => await caches.StatusAsync(group, cancellationToken).ConfigureAwait(false) == ElastiCacheClient.Available, "is busy with another change", cancellationToken);

    private async Task AwaitAsync(Func<Task<bool>> isSo, string trouble, CancellationToken cancellationToken)
    {
        var giveUpAt = clock.GetUtcNow() + _patience;
        while (!await isSo().ConfigureAwait(false))
        {
            if (clock.GetUtcNow() >= giveUpAt) throw new TimeoutException($"The cache {group} {trouble} after {_patience.TotalSeconds} s.");
            await Task.Delay(_pause, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string> PendingAsync(RotationStep step, CancellationToken cancellationToken) =>
        await secrets.ValueAsync(step.SecretId, SecretVersionsClient.Pending, cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidOperationException($"Version {step.VersionId} has no value yet.");

    private async Task<string> CurrentAsync(RotationStep step, CancellationToken cancellationToken) =>
        await secrets.ValueAsync(step.SecretId, SecretVersionsClient.Current, cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidOperationException("The secret has no value in force.");
}
