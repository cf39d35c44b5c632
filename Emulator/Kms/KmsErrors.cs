using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Kms;

/// <summary>KMS's errors with its texts.</summary>
/// <remarks>Source: KMS API reference, the errors of each action.</remarks>
internal static class KmsErrors
{
    public static AwsErrorException KeyNotFound(string arn) => new("NotFoundException", $"Key '{arn}' does not exist");

    public static AwsErrorException AliasNotFound(string arn) => new("NotFoundException", $"Alias {arn} is not found.");

    public static AwsErrorException Disabled(string arn) => new("DisabledException", $"{arn} is disabled.");

    public static AwsErrorException PendingDeletion(string arn) => new("KMSInvalidStateException", $"{arn} is pending deletion.");

    public static AwsErrorException NotPendingDeletion(string arn) => new("KMSInvalidStateException", $"{arn} is not pending deletion.");

    public static AwsErrorException WrongUsage(string arn, string usage, string operation) => new("InvalidKeyUsageException", $"{arn} key usage is {usage} which is not valid for {operation}.");

    public static AwsErrorException WrongAlgorithm(string algorithm, string spec) => new("InvalidKeyUsageException", $"Algorithm {algorithm} and key spec {spec} are incompatible.");

    public static AwsErrorException InvalidCiphertext() => new("InvalidCiphertextException", "");

    public static AwsErrorException IncorrectKey() => new("IncorrectKeyException", "The key ID in the request does not identify a CMK that can perform this operation.");

    public static AwsErrorException InvalidSignature() => new("KMSInvalidSignatureException", "");

    public static AwsErrorException AliasExists(string arn) => new("AlreadyExistsException", $"An alias with the name {arn} already exists");

    public static AwsErrorException InvalidAlias(string reason) => new("InvalidAliasNameException", reason);

    public static AwsErrorException MalformedPolicy() => new("MalformedPolicyDocumentException", "The new key policy is not a valid JSON policy document.");

    public static AwsErrorException Unsupported(string arn) => new("UnsupportedOperationException", $"{arn} does not support this operation.");

    public static AwsErrorException InvalidMarker() => new("InvalidMarkerException", "The marker is not valid.");

    public static AwsErrorException Validation(string message) => new("ValidationException", message);

    public static AwsErrorException TooManyTags() => new("LimitExceededException", "A key can have at most 50 tags.");
}
