using System.Security.Cryptography;

namespace Acinaces.Emulator.Kms.Model;

/// <summary>RSA and elliptic-curve keys: made, signed with, verified with.</summary>
internal static class AsymmetricKeys
{
    /// <returns>The private key as PKCS#8, or 32 random bytes for symmetric keys.</returns>
    public static byte[] Create(string spec)
    {
        switch (spec)
        {
            case KeySpecs.Symmetric:
                return RandomNumberGenerator.GetBytes(32);
            case "RSA_2048" or "RSA_3072" or "RSA_4096":
                using (var rsa = RSA.Create(int.Parse(spec.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture)))
                    return rsa.ExportPkcs8PrivateKey();
            default:
                using (var ecdsa = ECDsa.Create(spec switch { "ECC_NIST_P256" => ECCurve.NamedCurves.nistP256, "ECC_NIST_P384" => ECCurve.NamedCurves.nistP384, _ => ECCurve.NamedCurves.nistP521 }))
                    return ecdsa.ExportPkcs8PrivateKey();
        }
    }

    /// <returns>The public key as SubjectPublicKeyInfo.</returns>
    public static byte[] PublicKey(string spec, byte[] privateKey)
    {
        if (!IsRsa(spec))
        {
            using var ecdsa = ImportEcdsa(privateKey);
            return ecdsa.ExportSubjectPublicKeyInfo();
        }

        using var rsa = ImportRsa(privateKey);
        return rsa.ExportSubjectPublicKeyInfo();
    }

    public static byte[] Encrypt(byte[] privateKey, byte[] plaintext, string algorithm)
    {
        using var rsa = ImportRsa(privateKey);
        try
        {
            return rsa.Encrypt(plaintext, Padding(algorithm));
        }
        catch (CryptographicException)
        {
            throw KmsErrors.Validation("The plaintext is too long for the key and the algorithm.");
        }
    }

    /// <exception cref="Pipeline.AwsErrorException">InvalidCiphertextException.</exception>
    public static byte[] Decrypt(byte[] privateKey, byte[] ciphertext, string algorithm)
    {
        using var rsa = ImportRsa(privateKey);
        try
        {
            return rsa.Decrypt(ciphertext, Padding(algorithm));
        }
        catch (CryptographicException)
        {
            throw KmsErrors.InvalidCiphertext();
        }
    }

    public static byte[] Sign(string spec, byte[] privateKey, byte[] digest, string algorithm)
    {
        var hash = HashOf(algorithm);
        if (!IsRsa(spec))
        {
            using var ecdsa = ImportEcdsa(privateKey);
            return ecdsa.SignHash(digest, DSASignatureFormat.Rfc3279DerSequence);
        }

        using var rsa = ImportRsa(privateKey);
        return rsa.SignHash(digest, hash, SignaturePadding(algorithm));
    }

    public static bool Verify(string spec, byte[] privateKey, byte[] digest, byte[] signature, string algorithm)
    {
        var hash = HashOf(algorithm);
        if (!IsRsa(spec))
        {
            using var ecdsa = ImportEcdsa(privateKey);
            return ecdsa.VerifyHash(digest, signature, DSASignatureFormat.Rfc3279DerSequence);
        }

        using var rsa = ImportRsa(privateKey);
        return rsa.VerifyHash(digest, signature, hash, SignaturePadding(algorithm));
    }

    /// <summary>The digest that is signed: of the message, or the message itself when the caller has hashed it.</summary>
    /// <exception cref="Pipeline.AwsErrorException">ValidationException: a digest of the wrong length.</exception>
    public static byte[] Digest(byte[] message, string? messageType, string algorithm)
    {
        var hash = HashOf(algorithm);
        if (messageType is null or "RAW")
            return CryptographicOperations.HashData(hash, message);
        if (messageType != "DIGEST")
            throw KmsErrors.Validation($"MessageType {messageType} is not supported.");
        var length = hash == HashAlgorithmName.SHA256 ? 32 : hash == HashAlgorithmName.SHA384 ? 48 : 64;
        return message.Length == length ? message : throw KmsErrors.Validation("Digest is invalid length for algorithm " + algorithm + ".");
    }

    private static bool IsRsa(string spec) => spec.StartsWith("RSA_", StringComparison.Ordinal);

    private static HashAlgorithmName HashOf(string algorithm) =>
        algorithm.EndsWith("256", StringComparison.Ordinal) ? HashAlgorithmName.SHA256 : algorithm.EndsWith("384", StringComparison.Ordinal) ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA512;

    private static RSAEncryptionPadding Padding(string algorithm) => algorithm == "RSAES_OAEP_SHA_1" ? RSAEncryptionPadding.OaepSHA1 : RSAEncryptionPadding.OaepSHA256;

    private static RSASignaturePadding SignaturePadding(string algorithm) => algorithm.Contains("PSS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;

    private static RSA ImportRsa(byte[] privateKey)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(privateKey, out _);
        return rsa;
    }

    private static ECDsa ImportEcdsa(byte[] privateKey)
    {
        var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(privateKey, out _);
        return ecdsa;
    }
}
