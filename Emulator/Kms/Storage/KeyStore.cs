using System.Text.Json;
using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Kms.Storage;

/// <summary>All keys and aliases; key material is sealed in memory and in the journal. Changes are applied and journaled under one lock.</summary>
internal sealed class KeyStore(TimeProvider clock, IJournal journal, AtRestKey atRest) : IJournaled
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Key> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeyAlias> _aliases = new(StringComparer.Ordinal);

    public byte JournalStream => JournalStreams.Kms;

    /// <returns>Null when there is no such key, or no more.</returns>
    public Key? FindKey(string arn)
    {
        lock (_gate)
        {
            if (!_keys.TryGetValue(arn, out var key))
                return null;
            if (key.DeletionAt > clock.GetUtcNow() || key.DeletionAt is null)
                return Rotated(key);
            Commit(new KeyChange.KeyRemoved(arn));
            return null;
        }
    }

    public KeyAlias? FindAlias(string arn)
    {
        lock (_gate)
            return _aliases.GetValueOrDefault(arn);
    }

    public IReadOnlyList<Key> Keys(string arnPrefix)
    {
        lock (_gate)
            return [.. _keys.Values.Where(key => key.Arn.StartsWith(arnPrefix, StringComparison.Ordinal) && !(key.DeletionAt <= clock.GetUtcNow())).OrderBy(key => key.CreatedAt).ThenBy(key => key.Arn, StringComparer.Ordinal)];
    }

    public IReadOnlyList<KeyAlias> Aliases(string arnPrefix)
    {
        lock (_gate)
            return [.. _aliases.Values.Where(alias => alias.Arn.StartsWith(arnPrefix, StringComparison.Ordinal)).OrderBy(alias => alias.Arn, StringComparer.Ordinal)];
    }

    /// <summary>Does something with the keys as one step.</summary>
    public T Atomically<T>(Func<T> act)
    {
        lock (_gate)
            return act();
    }

    /// <summary>Makes the material of a new key and stores it.</summary>
    public Key Create(Key withoutMaterial)
    {
        // Outside the lock: an RSA key takes a while to find.
        var key = withoutMaterial with { SealedMaterials = [NewMaterial(withoutMaterial, 0)] };
        Put(key);
        return key;
    }

    public void Put(Key key)
    {
        lock (_gate)
            Commit(new KeyChange.KeyStored(key));
    }

    public void Put(KeyAlias alias)
    {
        lock (_gate)
            Commit(new KeyChange.AliasStored(alias));
    }

    public void RemoveAlias(string arn)
    {
        lock (_gate)
            Commit(new KeyChange.AliasRemoved(arn));
    }

    /// <param name="material">Number of the key material; the newest by default.</param>
    /// <exception cref="Pipeline.AwsErrorException">InvalidCiphertextException: the key never had such material.</exception>
    public byte[] Material(Key key, int? material = null)
    {
        var number = material ?? key.SealedMaterials.Count - 1;
        return number >= 0 && number < key.SealedMaterials.Count ? atRest.Open(key.SealedMaterials[number], Owner(key, number)) : throw KmsErrors.InvalidCiphertext();
    }

    public void Replay(ReadOnlySpan<byte> record)
    {
        if (JsonSerializer.Deserialize(record, KeyJournalJson.Default.KeyChange) is { } change)
            Apply(change);
    }

    public IEnumerable<ReadOnlyMemory<byte>> Snapshot(Action cut)
    {
        lock (_gate)
        {
            cut();
            IEnumerable<KeyChange> changes = [.. _keys.Values.Select(key => new KeyChange.KeyStored(key)), .. _aliases.Values.Select(alias => new KeyChange.AliasStored(alias))];
            return [.. changes.Select(change => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(change, KeyJournalJson.Default.KeyChange))];
        }
    }

    private static string Owner(Key key, int number) => FormattableString.Invariant($"key {key.Arn} {number}");

    private byte[] NewMaterial(Key key, int number) => atRest.Seal(AsymmetricKeys.Create(key.Spec), Owner(key, number));

    // Rotation is due by the clock and made when the key is next looked at; nobody can see the difference.
    private Key Rotated(Key key)
    {
        var now = clock.GetUtcNow();
        var rotated = key;
        while (rotated is { NextRotationAt: { } due, RotationDays: { } days } && due <= now)
        {
            rotated = rotated with
            {
                NextRotationAt = due.AddDays(days),
                SealedMaterials = [.. rotated.SealedMaterials, NewMaterial(rotated, rotated.SealedMaterials.Count)],
            };
        }

        if (rotated != key)
            Commit(new KeyChange.KeyStored(rotated));
        return rotated;
    }

    private void Commit(KeyChange change)
    {
        Apply(change);
        journal.Append(JournalStream, JsonSerializer.SerializeToUtf8Bytes(change, KeyJournalJson.Default.KeyChange));
    }

    private void Apply(KeyChange change)
    {
        switch (change)
        {
            case KeyChange.KeyStored stored:
                _keys[stored.Key.Arn] = stored.Key;
                break;
            case KeyChange.KeyRemoved removed:
                _keys.Remove(removed.Arn);
                foreach (var alias in _aliases.Values.Where(alias => alias.TargetKeyArn == removed.Arn).ToArray())
                    _aliases.Remove(alias.Arn);
                break;
            case KeyChange.AliasStored stored:
                _aliases[stored.Alias.Arn] = stored.Alias;
                break;
            case KeyChange.AliasRemoved removed:
                _aliases.Remove(removed.Arn);
                break;
        }
    }
}
