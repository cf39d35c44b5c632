using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.S3.Model;

/// <summary>What one object is encrypted with, as its headers say it.</summary>
/// <param name="Algorithm"><c>AES256</c> or <c>aws:kms</c>.</param>
/// <param name="KeyId">The KMS key. Absent for AES256.</param>
/// <param name="BucketKey">Absent where it is not used.</param>
internal sealed record ObjectEncryption(string Algorithm, string? KeyId, bool? BucketKey)
{
    private static readonly ObjectEncryption Own = new("AES256", null, null);

    /// <summary>What the request asks for, else what the bucket does by itself.</summary>
    /// <exception cref="AwsErrorException">InvalidArgument, or NotImplemented.</exception>
    public static ObjectEncryption For(Bucket bucket, Caller caller, string? algorithm, string? keyId, bool? bucketKey)
    {
        if (algorithm is null && keyId is not null) throw S3Errors.InvalidArgument("x-amz-server-side-encryption", "null", "Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms");
        if (algorithm is not null) return Of(caller, algorithm, keyId, bucketKey);
        return bucket.Encryption?.Rules.FirstOrDefault() is { ApplyServerSideEncryptionByDefault: { } own } rule ? Of(caller, own.Algorithm, own.KmsMasterKeyId, bucketKey ?? rule.BucketKeyEnabled) : Own;
    }

    private static ObjectEncryption Of(Caller caller, string algorithm, string? keyId, bool? bucketKey) => algorithm switch
    {
        "AES256" when keyId is null => Own,
        "AES256" => throw S3Errors.InvalidArgument("x-amz-server-side-encryption", algorithm, "Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms"),
        "aws:kms" => new ObjectEncryption(algorithm, KeyArn(caller, keyId), bucketKey is true ? true : null),
        "aws:kms:dsse" => throw S3Errors.NotImplemented("x-amz-server-side-encryption: aws:kms:dsse"),
        _ => throw S3Errors.InvalidArgument("x-amz-server-side-encryption", algorithm, "The encryption method specified is not supported"),
    };

    private static string KeyArn(Caller caller, string? keyId) => keyId switch
    {
        null => caller.Arn("kms", "alias/aws/s3"),
        _ when keyId.StartsWith("arn:", StringComparison.Ordinal) => keyId,
        _ when keyId.StartsWith("alias/", StringComparison.Ordinal) => caller.Arn("kms", keyId),
        _ => caller.Arn("kms", "key/" + keyId),
    };
}
