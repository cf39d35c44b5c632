using Acinaces.Emulator.Kms.Model;
using Acinaces.Emulator.Kms.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms;

/// <summary>Encrypts and decrypts with keys of either kind.</summary>
internal sealed class Encryption(KeyStore keys, KeyDirectory directory)
{
    private const string Usage = "ENCRYPT_DECRYPT";

    public (Key Key, byte[] Ciphertext, string Algorithm) Encrypt(string keyId, byte[] plaintext, IReadOnlyDictionary<string, string>? context, string? algorithm, Caller caller, string operation)
    {
        if (plaintext.Length is 0 or > KmsLimits.MaxPlaintextBytes)
            throw KmsErrors.Validation("1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member must have length between 1 and 4096");
        var key = directory.RequireUsable(keyId, caller, Usage, operation);
        var used = RequireAlgorithm(key, algorithm);
        var material = keys.Material(key);
        return key.Spec == KeySpecs.Symmetric
            ? (key, CiphertextBlob.Encrypt(key.Id, key.SealedMaterials.Count - 1, material, plaintext, context), used)
            : (key, AsymmetricKeys.Encrypt(material, plaintext, used), used);
    }

    /// <param name="keyId">Absent: the key named in the cipher text.</param>
    public (Key Key, byte[] Plaintext, string Algorithm) Decrypt(string? keyId, byte[] ciphertext, IReadOnlyDictionary<string, string>? context, string? algorithm, Caller caller, string operation)
    {
        if (algorithm is null or KeySpecs.Symmetric)
        {
            var blob = CiphertextBlob.Parse(ciphertext);
            var key = directory.RequireUsable(blob.KeyId, caller, Usage, operation);
            if (keyId is not null && directory.Require(keyId, caller).Arn != key.Arn)
                throw KmsErrors.IncorrectKey();
            return (key, blob.Decrypt(keys.Material(key, blob.Material), context), KeySpecs.Symmetric);
        }

        var named = directory.RequireUsable(keyId ?? throw KmsErrors.Validation("KeyId is required to decrypt with an asymmetric key."), caller, Usage, operation);
        return (named, AsymmetricKeys.Decrypt(keys.Material(named), ciphertext, RequireAlgorithm(named, algorithm)), algorithm);
    }

    /// <summary>The key a cipher text is to be decrypted with, for the check of rights before it is.</summary>
    public static string KeyIdOf(string? keyId, byte[] ciphertext, string? algorithm) =>
        algorithm is null or KeySpecs.Symmetric ? CiphertextBlob.Parse(ciphertext).KeyId : keyId ?? throw KmsErrors.Validation("KeyId is required to decrypt with an asymmetric key.");

    private static string RequireAlgorithm(Key key, string? algorithm)
    {
        var used = algorithm ?? KeySpecs.Symmetric;
        return KeySpecs.EncryptionAlgorithms(key)?.Contains(used) == true ? used : throw KmsErrors.WrongAlgorithm(used, key.Spec);
    }
}
