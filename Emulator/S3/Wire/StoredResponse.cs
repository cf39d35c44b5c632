using Acinaces.Emulator.S3.Model;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>An answer about what was stored.</summary>
internal abstract record StoredResponse : ChecksummedResponse
{
    [JsonPropertyName("x-amz-server-side-encryption")]
    public string? ServerSideEncryption { get; set; }

    [JsonPropertyName("x-amz-server-side-encryption-aws-kms-key-id")]
    public string? KmsKeyId { get; set; }

    [JsonPropertyName("x-amz-server-side-encryption-bucket-key-enabled")]
    public bool? BucketKeyEnabled { get; set; }

    [JsonPropertyName("x-amz-version-id")]
    public string? VersionId { get; set; }

    public void Show(ObjectEncryption encryption)
    {
        ServerSideEncryption = encryption.Algorithm;
        KmsKeyId = encryption.KeyId;
        BucketKeyEnabled = encryption.BucketKey;
    }
}
