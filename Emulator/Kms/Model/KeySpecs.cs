namespace Acinaces.Emulator.Kms.Model;

/// <summary>What keys of each kind can do.</summary>
/// <remarks>Source: KMS developer guide, "Key spec reference".</remarks>
internal static class KeySpecs
{
    public const string Symmetric = "SYMMETRIC_DEFAULT";
    private const string Encrypt = "ENCRYPT_DECRYPT";
    private const string Sign = "SIGN_VERIFY";

    /// <exception cref="Pipeline.AwsErrorException">ValidationException: no such spec, or not with this usage.</exception>
    /// <returns>The usage, by default the only one or encryption.</returns>
    public static string RequireUsage(string spec, string? usage)
    {
        string[] allowed = spec switch
        {
            Symmetric => [Encrypt],
            "RSA_2048" or "RSA_3072" or "RSA_4096" => [Encrypt, Sign],
            "ECC_NIST_P256" or "ECC_NIST_P384" or "ECC_NIST_P521" => [Sign],
            _ => throw new Pipeline.AwsErrorException("UnsupportedOperationException", $"The emulator does not support KeySpec {spec}."),
        };
        if (usage is null && spec != Symmetric)
            throw KmsErrors.Validation("You must specify a KeyUsage value for an asymmetric KMS key.");
        return allowed.Contains(usage ?? Encrypt) ? usage ?? Encrypt : throw KmsErrors.Validation($"KeyUsage {usage} is not compatible with KeySpec {spec}");
    }

    public static IReadOnlyList<string>? EncryptionAlgorithms(Key key) => key.Usage != Encrypt ? null
        : key.Spec == Symmetric ? [Symmetric] : ["RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256"];

    public static IReadOnlyList<string>? SigningAlgorithms(Key key) => key.Usage != Sign ? null : key.Spec switch
    {
        "ECC_NIST_P256" => ["ECDSA_SHA_256"],
        "ECC_NIST_P384" => ["ECDSA_SHA_384"],
        "ECC_NIST_P521" => ["ECDSA_SHA_512"],
        _ =>
        [
            "RSASSA_PKCS1_V1_5_SHA_256", "RSASSA_PKCS1_V1_5_SHA_384", "RSASSA_PKCS1_V1_5_SHA_512",
            "RSASSA_PSS_SHA_256", "RSASSA_PSS_SHA_384", "RSASSA_PSS_SHA_512",
        ],
    };
}
