using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Kms;

/// <summary>Finds keys by whatever callers name them, and the rights operations on them need.</summary>
internal sealed class KeyDirectory(KeyStore keys, IdSource ids, TimeProvider clock)
{
    private const string AwsAliasPrefix = "alias/aws/";

    /// <param name="context">Encryption context; policies may ask for its members.</param>
    public IEnumerable<Permission> Permission(string action, string keyId, Caller caller, IReadOnlyDictionary<string, string>? context = null)
    {
        var key = Find(keyId, caller);
        var arn = key?.Arn ?? (keyId.StartsWith("arn:", StringComparison.Ordinal) ? keyId : caller.Arn("kms", "key/" + keyId));
        return
        [
            new Permission(action, arn)
            {
                ResourcePolicy = key?.Policy,
                ConditionValues = context?.ToDictionary(pair => "kms:EncryptionContext:" + pair.Key, pair => (IReadOnlyList<string>)[pair.Value]),
            },
        ];
    }

    /// <param name="keyId">Key id, key ARN, alias name or alias ARN.</param>
    /// <exception cref="AwsErrorException">NotFoundException.</exception>
    public Key Require(string keyId, Caller caller)
    {
        if (Find(keyId, caller) is { } key)
            return key;
        throw keyId.Contains("alias/", StringComparison.Ordinal)
            ? KmsErrors.AliasNotFound(AliasArn(keyId, caller))
            : KmsErrors.KeyNotFound(KeyArn(keyId, caller));
    }

    /// <summary>A key for cryptography: it exists, is enabled and made for the purpose.</summary>
    /// <exception cref="AwsErrorException">NotFoundException, DisabledException, KMSInvalidStateException or InvalidKeyUsageException.</exception>
    public Key RequireUsable(string keyId, Caller caller, string usage, string operation)
    {
        var key = Require(keyId, caller);
        if (key.DeletionAt is not null)
            throw KmsErrors.PendingDeletion(key.Arn);
        if (!key.IsEnabled)
            throw KmsErrors.Disabled(key.Arn);
        return key.Usage == usage ? key : throw KmsErrors.WrongUsage(key.Arn, key.Usage, operation);
    }

    /// <summary>A key that may be changed: it is not about to be deleted.</summary>
    /// <exception cref="AwsErrorException">NotFoundException or KMSInvalidStateException.</exception>
    public Key RequireLive(string keyId, Caller caller)
    {
        var key = Require(keyId, caller);
        return key.DeletionAt is null ? key : throw KmsErrors.PendingDeletion(key.Arn);
    }

    public Key Create(Key withoutMaterial) => keys.Create(withoutMaterial);

    public Key Draft(Caller caller, string spec, string usage, string? description, string? policy, Dictionary<string, string> tags) => new()
    {
        Arn = caller.Arn("kms", "key/" + ids.Uuid()),
        Spec = spec,
        Usage = usage,
        Description = description ?? "",
        Policy = policy ?? KeyPolicy.DefaultFor(caller.AccountId),
        Tags = tags,
        CreatedAt = clock.GetUtcNow(),
        IsEnabled = true,
        SealedMaterials = [],
    };

    public static string AliasArn(string nameOrArn, Caller caller) => nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : caller.Arn("kms", nameOrArn);

    private static string KeyArn(string idOrArn, Caller caller) => idOrArn.StartsWith("arn:", StringComparison.Ordinal) ? idOrArn : caller.Arn("kms", "key/" + idOrArn);

    private Key? Find(string keyId, Caller caller)
    {
        if (!keyId.Contains("alias/", StringComparison.Ordinal))
            return keys.FindKey(KeyArn(keyId, caller));
        var aliasArn = AliasArn(keyId, caller);
        if (keys.FindAlias(aliasArn) is { } alias)
            return keys.FindKey(alias.TargetKeyArn);
        return aliasArn.Contains(":" + AwsAliasPrefix, StringComparison.Ordinal) ? CreateAwsManaged(aliasArn, caller) : null;
    }

    // AWS makes the key of a service when it is first asked for.
    private Key CreateAwsManaged(string aliasArn, Caller caller)
    {
        var service = aliasArn[(aliasArn.LastIndexOf('/') + 1)..];
        var now = clock.GetUtcNow();
        var key = keys.Create(Draft(caller, KeySpecs.Symmetric, "ENCRYPT_DECRYPT", $"Default key that protects my {service} data when no other key is defined", null, []) with
        {
            IsAwsManaged = true,
            RotationDays = KmsLimits.DefaultRotationDays,
            NextRotationAt = now.AddDays(KmsLimits.DefaultRotationDays),
        });
        keys.Put(new KeyAlias(aliasArn, key.Arn, now, now));
        return key;
    }
}
