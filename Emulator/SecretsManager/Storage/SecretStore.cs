using System.Security.Cryptography;
using System.Text.Json;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.SecretsManager.Storage;

/// <summary>All secrets, their values sealed in memory and in the journal. Changes are applied and journaled under one lock.</summary>
internal sealed class SecretStore(TimeProvider clock, IJournal journal, AtRestKey atRest) : IJournaled
{
    /// <summary>A hyphen and six characters, which end every ARN.</summary>
    private const int SuffixLength = 7;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Secret> _secrets = new(StringComparer.Ordinal);
    private TaskCompletionSource _rotationsChanged = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public byte JournalStream => JournalStreams.SecretsManager;

    /// <summary>Ends when a secret with a rotation is changed.</summary>
    public Task RotationsChanged
    {
        get
        {
            lock (_gate)
                return _rotationsChanged.Task;
        }
    }

    /// <summary>Every secret for which rotation was set up, of all accounts and regions.</summary>
    public IReadOnlyList<Secret> Rotated()
    {
        lock (_gate)
        {
            PurgeDue();
            return [.. _secrets.Values.Where(secret => secret.Rotation is not null)];
        }
    }

    /// <summary>Changes a secret as one step.</summary>
    /// <param name="change">Gives null when there is nothing to change any more.</param>
    /// <returns>The changed secret; null when it is gone or was not changed.</returns>
    public Secret? Update(string arn, Func<Secret, Secret?> change)
    {
        lock (_gate)
        {
            var changed = _secrets.TryGetValue(arn, out var secret) ? change(secret) : null;
            if (changed is not null)
                Put(changed);
            return changed;
        }
    }

    /// <param name="secretId">Name, ARN, or ARN without the random suffix.</param>
    /// <param name="arnPrefix">Of the secrets of the caller's account and region: what stands before the name.</param>
    /// <returns>Null when there is none; one that waits for its deletion is found.</returns>
    public Secret? Find(string secretId, string arnPrefix)
    {
        lock (_gate)
        {
            PurgeDue();
            if (_secrets.TryGetValue(secretId, out var exact))
                return exact;
            var stem = secretId.StartsWith("arn:", StringComparison.Ordinal) ? secretId : arnPrefix + secretId;
            return _secrets.Values.FirstOrDefault(secret => secret.Arn.Length == stem.Length + SuffixLength && secret.Arn.StartsWith(stem, StringComparison.Ordinal) && secret.Arn[stem.Length] == '-');
        }
    }

    public IReadOnlyList<Secret> List(string arnPrefix)
    {
        lock (_gate)
        {
            PurgeDue();
            return [.. _secrets.Values.Where(secret => secret.Arn.StartsWith(arnPrefix, StringComparison.Ordinal))];
        }
    }

    /// <summary>Does something with the secrets as one step.</summary>
    public T Atomically<T>(Func<T> act)
    {
        lock (_gate)
            return act();
    }

    public void Put(Secret secret)
    {
        lock (_gate)
            Commit(new SecretChange.Stored(secret));
    }

    public void Remove(string arn)
    {
        lock (_gate)
            Commit(new SecretChange.Removed(arn));
    }

    public SecretVersion Seal(SecretValue value, string arn, string versionId, IReadOnlyList<string> stages) =>
        new(versionId, clock.GetUtcNow(), atRest.Seal(value.Bytes, Owner(arn, versionId)), value.IsBinary, stages);

    /// <exception cref="Pipeline.AwsErrorException">DecryptionFailure; ResourceNotFoundException for a version without a value.</exception>
    public byte[] Open(Secret secret, SecretVersion version)
    {
        try
        {
            return atRest.Open(version.SealedValue ?? throw SecretsManagerErrors.VersionNotFound(version.Id), Owner(secret.Arn, version.Id));
        }
        catch (CryptographicException)
        {
            throw SecretsManagerErrors.DecryptionFailed();
        }
    }

    public void Replay(ReadOnlySpan<byte> record)
    {
        if (JsonSerializer.Deserialize(record, SecretJournalJson.Default.SecretChange) is { } change)
            Apply(change);
    }

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        lock (_gate)
        {
            cut();
            return [.. _secrets.Values.Select(secret => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(new SecretChange.Stored(secret), SecretJournalJson.Default.SecretChange))];
        }
    }

    private static string Owner(string arn, string versionId) => $"secret {arn} {versionId}";

    private void PurgeDue()
    {
        var now = clock.GetUtcNow();
        foreach (var due in _secrets.Values.Where(secret => secret.PurgeAt <= now).ToArray())
            Commit(new SecretChange.Removed(due.Arn));
    }

    private void Commit(SecretChange change)
    {
        Apply(change);
        if (change is SecretChange.Stored { Secret.Rotation: not null })
        {
            _rotationsChanged.TrySetResult();
            _rotationsChanged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        journal.Append(JournalStream, JsonSerializer.SerializeToUtf8Bytes(change, SecretJournalJson.Default.SecretChange));
    }

    private void Apply(SecretChange change)
    {
        if (change is SecretChange.Stored stored)
            _secrets[stored.Secret.Arn] = stored.Secret;
        else if (change is SecretChange.Removed removed)
            _secrets.Remove(removed.Arn);
    }
}
