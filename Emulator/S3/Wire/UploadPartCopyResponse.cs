using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

internal sealed record UploadPartCopyResponse
{
    [JsonPropertyName("x-amz-server-side-encryption")]
    public string? ServerSideEncryption { get; set; }

    [JsonPropertyName("x-amz-server-side-encryption-aws-kms-key-id")]
    public string? KmsKeyId { get; set; }

    [JsonPropertyName("x-amz-server-side-encryption-bucket-key-enabled")]
    public bool? BucketKeyEnabled { get; set; }

    [JsonPropertyName("x-amz-copy-source-version-id")]
    public string? CopySourceVersionId { get; set; }

    public CopyPartResult? CopyPartResult { get; set; }
}
