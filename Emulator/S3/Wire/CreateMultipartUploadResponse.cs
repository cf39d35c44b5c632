using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record CreateMultipartUploadResponse
{
    [JsonPropertyName("x-amz-server-side-encryption")]
    public string? ServerSideEncryption { get; set; }

    [JsonPropertyName("x-amz-server-side-encryption-aws-kms-key-id")]
    public string? KmsKeyId { get; set; }

    [JsonPropertyName("x-amz-server-side-encryption-bucket-key-enabled")]
    public bool? BucketKeyEnabled { get; set; }

    [JsonPropertyName("x-amz-checksum-algorithm")]
    public string? ChecksumAlgorithm { get; set; }

    [JsonPropertyName("x-amz-checksum-type")]
    public string? ChecksumType { get; set; }

    public InitiateMultipartUploadResult? InitiateMultipartUploadResult { get; set; }
}
