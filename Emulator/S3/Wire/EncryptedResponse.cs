using Acinaces.Emulator.S3.Model;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>An answer that says how what it is about is encrypted.</summary>
internal abstract record EncryptedResponse
{
    [JsonPropertyName("x-amz-server-side-encryption")]
    public string? ServerSideEncryption { get; set; }

    [JsonPropertyName("x-amz-server-side-encryption-aws-kms-key-id")]
    public string? KmsKeyId { get; set; }

    [JsonPropertyName("x-amz-server-side-encryption-bucket-key-enabled")]
    public bool? BucketKeyEnabled { get; set; }

    public void Show(ObjectEncryption encryption)
    {
        ServerSideEncryption = encryption.Algorithm;
        KmsKeyId = encryption.KeyId;
        BucketKeyEnabled = encryption.BucketKey;
    }
}
